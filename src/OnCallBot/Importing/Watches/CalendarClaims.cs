using OnCallBot.Domain.Calendars;
using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing.Watches;

/// <summary>What a calendar says of a rotation, and what of it says nothing that could be compared.</summary>
/// <param name="OtherDuties">Names that are no duty's of the rotation, where others are.</param>
/// <param name="Unclear">Names that several people go by, or that are none.</param>
/// <param name="Unread">What does not say who is on call when.</param>
internal sealed record CalendarClaims(IReadOnlyList<Claim> Claims, IReadOnlyList<string> OtherDuties, IReadOnlyList<ImportError> Unclear, IReadOnlyList<UnreadEvent> Unread);
