using OnCallBot.Domain.Imports;

namespace OnCallBot.Importing.Calendars;

/// <summary>What came of a calendar, or would come of it.</summary>
internal sealed record CalendarReport(CalendarFacts Facts, CalendarDraft Draft, IReadOnlyList<UnreadEvent> Unread, CalendarDifference Difference);
