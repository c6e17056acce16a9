using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Calendars;
using OnCallBot.Importing.Rotations;

namespace OnCallBot.Importing;

/// <summary>What a set of files comes to: a draft for each team, or errors. With an error there is nothing to take over.</summary>
/// <param name="Unread">Everything that was not understood, by file and line.</param>
/// <param name="Logs">The logs of exports, of which nothing is taken over.</param>
/// <param name="Calendars">What calendars say; whom they mean is made out when the drafts have been taken over.</param>
/// <param name="Rotation">What of the drafts was made of calendars; null: nothing.</param>
internal sealed record ImportReading(
    IReadOnlyList<TeamDraft> Drafts,
    IReadOnlyList<ImportError> Errors,
    IReadOnlyList<UnreadLine> Unread,
    IReadOnlyList<SkippedLog> Logs,
    IReadOnlyList<CalendarFacts> Calendars,
    RotationReport? Rotation = null);
