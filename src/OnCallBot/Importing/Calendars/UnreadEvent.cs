using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Calendars;

/// <summary>Something in a calendar that says nothing of days off, as far as can be told.</summary>
/// <param name="Text">Its summary.</param>
/// <param name="Names">Those whom an ambiguous name could mean.</param>
internal sealed record UnreadEvent(Place Place, string Text, UnreadReason Reason, IReadOnlyList<string> Names);
