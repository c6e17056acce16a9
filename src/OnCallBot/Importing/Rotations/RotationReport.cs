using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Rotations.Recognition;
using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing.Rotations;

/// <summary>The rotation that was made of calendars, and what of them could not be made.</summary>
/// <param name="Calendars">In the order in which they were given.</param>
/// <param name="IsOfFiles">Files say the rest of the team beside them.</param>
/// <param name="Unread">What does not say who is on call when.</param>
/// <param name="Gone">Duties that the team had somebody for, and the calendars say nothing of.</param>
internal sealed record RotationReport(
    IReadOnlyList<CalendarFacts> Calendars,
    TeamDraft Draft,
    bool IsOfFiles,
    RecognizedRotation Found,
    IReadOnlyList<UnreadEvent> Unread,
    IReadOnlyList<Duty> Gone);
