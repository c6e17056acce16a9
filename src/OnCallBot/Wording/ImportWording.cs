using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Time;
using OnCallBot.Importing;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What an import read, what it could not read, and what it changes: plain text, a line each.</summary>
internal static class ImportWording
{
    private const int ShiftsShown = 3;

    /// <summary>What was read of one team.</summary>
    public static IEnumerable<string> Read(TeamDraft draft)
    {
        yield return $"{draft.Name}, from {string.Join(", ", draft.Document.Files)}";
        foreach (var pipeline in draft.Pipelines)
        {
            var runbook = draft.Runbooks.FirstOrDefault(one => one.Pipeline == pipeline.Id);
            yield return runbook is null
                ? $"{pipeline.Said.Place}: {pipeline.Name}, no runbook"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pipeline.Said.Place}: {pipeline.Name}: {Count(runbook.DataTypes.Count, "type of data", "types of data")}, {Count(runbook.Owners.Count, "owner")}, {Count(runbook.CommonIssues.Count, "issue")}, {Count(runbook.Slas.Count, "SLA")}");
        }

        if (RotationWeek.NameAnybody(draft.Schedule.Weeks))
        {
            yield return $"{draft.Schedule.Place}: a rotation of {Count(draft.Schedule.Weeks.Count, "week")}, {Count(draft.Schedule.Duties.Count, "duty", "duties")}, {Count(draft.Engineers.Count, "person", "people")}";
        }

        foreach (var (what, lines) in new[] { ("principles", draft.Document.Principles), ("rationale", draft.Document.Rationale), ("holiday rule", draft.Document.HolidayRule) })
        {
            if (lines.Count > 0)
            {
                yield return $"{lines[0].Place}: {what}, {Count(lines.Count, "line")}";
            }
        }
    }

    public static string Unread(UnreadLine line)
    {
        var what = line.Kind switch
        {
            UnreadKind.Line => "not understood",
            UnreadKind.Key => "an unknown key",
            UnreadKind.Column => "an unknown column",
            UnreadKind.Pipeline => "an unknown pipeline",
            _ => throw new ArgumentOutOfRangeException(nameof(line), line, "No words for it."),
        };

        return $"{line.Place}: {what}: {line.Text}{(line.Near is null ? "" : $" (did you mean «{line.Near}»?)")}";
    }

    public static string Skipped(SkippedLog log) =>
        $"{log.Place}: a log of who did what when, {Count(log.EntryCount, "entry", "entries")}: it stays where it is, no import takes it over";

    /// <summary>What an import changes, or would change.</summary>
    public static IEnumerable<string> Of(Difference difference, TeamState after)
    {
        yield return Headline(difference);
        if (difference.FormerName is { } former)
        {
            yield return $"{former} is now called {difference.Name}; its history stays.";
        }

        foreach (var edit in difference.Edits)
        {
            yield return EditWording.Of(edit);
        }

        foreach (var edited in difference.Edited)
        {
            yield return Edited(edited, after);
        }

        var zone = after.Rotations.GetValueOrDefault(difference.Rotation)?.Zone ?? TimeZoneInfo.Utc;
        if (difference.From is { } from)
        {
            yield return $"The changed rotation holds from the handoff on {At(from, zone)}. Shifts that have begun stay as they are.";
        }

        foreach (var moved in difference.Moved)
        {
            yield return Moved(moved, after, zone);
        }

        foreach (var (one, reason) in difference.Flagged)
        {
            yield return $"To be looked at: {Name(after, one.Holder)} for {one.Duty} from {At(one.During.Start, zone)} stays, but {Word(reason)}.";
        }

        foreach (var flagged in difference.FlaggedSwaps)
        {
            yield return $"To be looked at: {Name(after, flagged.Swap.Requester)}'s request for a swap stays open, but {Word(flagged, after, zone)}.";
        }

        foreach (var late in difference.TooLate)
        {
            yield return $"{late.Place}: comes too late for a shift that has begun; say it in Slack.";
        }
    }

    private static string Edited(EditedRunbook edited, TeamState after)
    {
        var who = edited.By is { } by ? $"{Name(after, by)} edited the runbook of {edited.Pipeline} in Slack" : $"The runbook of {edited.Pipeline} was edited in Slack";

        return edited.Fate switch
        {
            RunbookFate.Kept => $"{who}: the edit stays.",
            RunbookFate.Joined => $"{who}, and these files say something new elsewhere in it ({Fields(edited.Taken)}): both hold.",
            RunbookFate.Overruled => $"To be looked at: {who}, and these files say something else: of {Fields(edited.Overruled)}, what the files say holds. The edit stays in its history: `/runbook history {edited.Pipeline}` brings it back.",
            RunbookFate.Dropped => $"To be looked at: {who}, and these files say nothing of it any more: the edit stays.",
            RunbookFate.Gone => $"To be looked at: {who}, and these files do not name the pipeline any more: the runbook goes, and its history stays.",
            _ => throw new ArgumentOutOfRangeException(nameof(edited), edited, "No words for it."),
        };
    }

    private static string Fields(ValueList<RunbookField> fields) => string.Join(", ", fields.Select(RunbookWording.NameOf));

    private static string Headline(Difference difference) => difference switch
    {
        { IsNew: true } => $"{difference.Name}: a new team.",
        { RowCount: 0 } => $"{difference.Name}: nothing changes.",
        { Edits.Count: 0, Moved.Count: 0 } => $"{difference.Name}: only where things stand in the files changes.",
        _ => $"{difference.Name}:",
    };

    private static string Moved(MovedShifts moved, TeamState after, TimeZoneInfo zone) =>
        $"{Name(after, moved.Engineer)}'s shifts move: no longer {Shifts(moved.Before, zone)}; now {Shifts(moved.After, zone)}.";

    private static string Shifts(ValueList<HeldShift> shifts, TimeZoneInfo zone)
    {
        var count = Shortened.Shown(shifts.Count, ShiftsShown);
        var shown = shifts.Take(count).Select(shift => $"{shift.DutyName} from {At(shift.During.Start, zone)}");
        var more = shifts.Count > count ? string.Create(CultureInfo.InvariantCulture, $" and {shifts.Count - count} more") : "";

        return shifts.Count == 0 ? "none" : string.Join(", ", shown) + more;
    }

    private static string Word(FlagReason reason) => reason switch
    {
        FlagReason.DutyIsGone => "the table has this duty no more",
        FlagReason.HolderHasLeft => "no file names this person any more",
        FlagReason.OtherScheduled => "the table now names another for this shift",
        FlagReason.Overridden => "the files now give this shift, or a part of it, to another",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No words for it."),
    };

    private static string Word(FlaggedSwap flagged, TeamState after, TimeZoneInfo zone)
    {
        var leg = flagged.Leg;
        var (giver, taker, shift) = (after.Engineers.GetValueOrDefault(leg.From), leg.To ?? leg.From, $"{leg.Duty} from {At(leg.During.Start, zone)}");

        return flagged.Reason switch
        {
            FlagReason.DutyIsGone => $"the table has the duty of {shift} no more",
            FlagReason.HolderHasLeft => $"no file names {Name(after, giver is { HasLeft: false } ? taker : leg.From)} any more",
            FlagReason.OtherScheduled => $"the table now names another for {shift}",
            FlagReason.Overridden => $"the files now give {shift}, or a part of it, to another",
            FlagReason.TakerNotInTable => $"the table names {Name(after, taker)} no more",
            _ => throw new ArgumentOutOfRangeException(nameof(flagged), flagged, "No words for it."),
        };
    }

    private static string Name(TeamState team, EngineerId engineer) => team.Engineers.GetValueOrDefault(engineer)?.CalledBy ?? engineer.Value;

    private static string At(DateTimeOffset moment, TimeZoneInfo zone) => moment.In(zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Count(int count, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
