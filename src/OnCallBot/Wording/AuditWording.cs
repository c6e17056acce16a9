using System.Globalization;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>Who did what when, a line each.</summary>
/// <param name="rotations">Whose log it is.</param>
/// <param name="person">Whose entries alone; null: everybody's.</param>
/// <param name="swap">The swap whose entries alone; null: all.</param>
/// <param name="days">The days whose entries alone; null: all.</param>
internal sealed class AuditWording(Voice voice, IReadOnlyList<Rotation> rotations, EngineerId? person, SwapId? swap, DayRange? days)
{
    public const string Older = "Older";
    private const int LongestQuote = 80;
    private const int RotationsNamed = 3;

    public static IReadOnlyList<HelpLine> Help { get; } =
    [
        new("/oncall log", "for admins: who did what when; `50`, `@dana`, `swap 12` or a day behind it for so many, a person's, a swap's, a day's"),
    ];

    public Mrkdwn Title => Mrkdwn.Of($"*Who did what when*{Within}{Whose()}, newest first");

    public Mrkdwn None => Mrkdwn.Of($"Nothing is noted{Within}.");

    public static Mrkdwn AsManyAsFit(int shown) => Mrkdwn.Of($"One message holds no more than these {shown}.");

    public static Mrkdwn AdminsOnly(IReadOnlyCollection<Rotation> rotations, Voice voice) => TheirAdmins.Only(Mrkdwn.Of($"Only admins read the log."), rotations, "oncallbot log", voice);

    public static Mrkdwn NotUnderstood(string words) => Mrkdwn.Of(
        $"I know no log of “{Voice.InLine(words, LongestQuote)}”. Behind `/oncall log` comes how many entries, a person, `swap 12` or a day, as in `/oncall log 50`, `/oncall log @dana` or `/oncall log 2026-12-24`.");

    public Mrkdwn Summary(int count) => Mrkdwn.Of($"Who did what when: {count} {(count == 1 ? "entry" : "entries")}{Within}");

    public Mrkdwn Line(AuditEntry entry) => Mrkdwn.Of($"•  {voice.Moment(entry.At)}  {Sentence(entry)}{Where(entry)}");

    private string Within => string.Concat(Limits().Select(limit => $" {limit}"));

    private string Whose() => rotations.Count switch
    {
        0 => "",
        <= RotationsNamed => $"  ·  {Voice.List(rotations.Select(rotation => rotation.Name))}",
        var count => $"  ·  {count} rotations",
    };

    private IEnumerable<string> Limits()
    {
        if (person is { } engineer)
        {
            yield return $"of {voice.CalledBy(engineer)}";
        }

        if (swap is { } number)
        {
            yield return $"of swap {number}";
        }

        if (days is { } range)
        {
            yield return range.Count == 1 ? $"on {voice.Day(range.First)}" : $"on {voice.Days(range)}";
        }
    }

    private string Where(AuditEntry entry) => rotations.Count > 1 && entry.Rotation is { } id && voice.Team.Rotations.GetValueOrDefault(id) is { } rotation ? $" ({rotation.Name})" : "";

    private string Sentence(AuditEntry entry) => entry.Action switch
    {
        AuditAction.Began => $"The store began with {Files(entry)}",
        AuditAction.Imported => $"{Who(entry)} imported {Files(entry)}",
        AuditAction.StartedOver => $"{(entry.By is { } by ? voice.CalledBy(by) : "Somebody in the playground")} started over with {Files(entry)}",
        AuditAction.Restored => $"{Who(entry)} restored the backup {entry.Subject}; what was noted after it is gone",
        AuditAction.LeaveRecorded => $"{Who(entry)} recorded {Leave(entry)}",
        AuditAction.LeaveRemoved => $"{Who(entry)} removed {Leave(entry)}",
        AuditAction.HandoverPosted => $"The handover{At(entry)} was posted",
        AuditAction.HandoverAcknowledged => $"{Who(entry)} has the handover{At(entry)}",
        AuditAction.CalendarSet => $"{Who(entry)} {Calendar(entry)}",
        AuditAction.ZoneSet => $"{Who(entry)} {Zone(entry)}",
        AuditAction.ReminderSet => $"{Who(entry)} {Reminder(entry)}",
        AuditAction.NoteWritten => $"{Who(entry)} left note {entry.Subject} for the handover",
        AuditAction.NoteTakenOver => $"{Who(entry)} took over note {entry.Subject}",
        AuditAction.ReminderPosted => $"A reminder was posted: {Shift(entry)}",
        AuditAction.ReminderPutOff => $"{Who(entry)} put off the reminder of {Shift(entry)}",
        AuditAction.ShiftKept => $"{Who(entry)} keeps a shift with days off in it: {Shift(entry)}",
        AuditAction.RunbookAdded => $"{Who(entry)} wrote the runbook of {Runbook(entry)}",
        AuditAction.RunbookEdited => $"{Who(entry)} changed the runbook of {Runbook(entry)}",
        AuditAction.RunbookRestored => $"{Who(entry)} brought back a former runbook of {Runbook(entry)}",
        AuditAction.RunbookReviewed => $"{Who(entry)} reviewed the runbook of {Runbook(entry)}",
        AuditAction.ReviewNudged => $"The owners of {Runbook(entry)} were asked to review its runbook",
        AuditAction.CalendarMade => $"{Who(entry)} made the address {Feed(entry)}",
        AuditAction.CalendarRevoked => $"{Who(entry)} revoked the address {Feed(entry)}",
        AuditAction.SwapExpired => $"Swap {entry.Subject} lapsed{Of(entry)}",
        _ => $"{Who(entry)} {Verb(entry.Action)} swap {entry.Subject}{Of(entry)}",
    };

    private string Runbook(AuditEntry entry) => AuditSubject.FindRunbook(entry) is { } id ? voice.Team.Pipelines.GetValueOrDefault(id)?.Name ?? id.Value : entry.Subject;

    private static string Verb(AuditAction action) => action switch
    {
        AuditAction.SwapRequested => "asked for",
        AuditAction.SwapAgreed => "agreed to",
        AuditAction.SwapApproved => "approved",
        AuditAction.SwapDeclined => "declined",
        AuditAction.SwapCancelled => "cancelled",
        AuditAction.SwapRevertWanted => "wants to revert",
        AuditAction.SwapReverted => "reverted",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No word for it."),
    };

    private string Who(AuditEntry entry) => entry.By is { } by ? voice.CalledBy(by) : "Somebody at the terminal";

    private static string Files(AuditEntry entry) =>
        AuditSubject.TryReadFiles(entry, out var rows, out var files) ? $"{files}: {rows} {(rows == 1 ? "row" : "rows")} changed" : entry.Subject;

    private string Feed(AuditEntry entry) => AuditSubject.TryReadFeed(entry, out var number, out var owner)
        ? $"{number.ToString(CultureInfo.InvariantCulture)} of a calendar{(owner == entry.By ? "" : $" of {voice.CalledBy(owner)}")}"
        : entry.Subject;

    private string Leave(AuditEntry entry)
    {
        if (!AuditSubject.TryReadLeave(entry, out var engineer, out var range))
        {
            return $"leave: {entry.Subject}";
        }

        return engineer == entry.By ? $"leave: {voice.Days(range)}" : $"leave of {voice.CalledBy(engineer)}: {voice.Days(range)}";
    }

    private string Shift(AuditEntry entry) => AuditSubject.TryReadShift(entry, out var engineer, out var duty, out var begins)
        ? $"{voice.CalledBy(engineer)}'s {(entry.Rotation is { } rotation && voice.Team.Rotations.ContainsKey(rotation) ? SwapWording.DutyName(duty, rotation, voice) : duty.Value)} from {voice.Moment(begins)}"
        : entry.Subject;

    private string At(AuditEntry entry) => AuditSubject.FindHandoff(entry) is { } handoff ? $" of {voice.Moment(handoff)}" : "";

    private string Calendar(AuditEntry entry)
    {
        if (!AuditSubject.TryReadCalendar(entry, out var engineer, out var calendar))
        {
            return $"set a holiday calendar: {entry.Subject}";
        }

        var whose = engineer == entry.By ? "the own holiday calendar" : $"the holiday calendar of {voice.CalledBy(engineer)}";

        return calendar is { } one ? $"set {whose} to {one}" : $"took away {whose}";
    }

    private string Zone(AuditEntry entry)
    {
        if (!AuditSubject.TryReadZone(entry, out var engineer, out var zone))
        {
            return $"set a time zone: {entry.Subject}";
        }

        var whose = engineer == entry.By ? "the own time zone" : $"the time zone of {voice.CalledBy(engineer)}";

        return zone.Length == 0 ? $"took away {whose}" : $"set {whose} to {zone}";
    }

    private static string Reminder(AuditEntry entry) =>
        !AuditSubject.TryReadReminder(entry, out _, out var lead) ? $"chose when to be reminded of shifts: {entry.Subject}"
        : lead == ReminderLead.None ? "wants no reminders of shifts"
        : $"is reminded {ShiftReminderWording.Length(lead ?? ReminderLead.Usual)} before a shift";

    private string Of(AuditEntry entry)
    {
        if (AuditSubject.FindSwap(entry) is not { } id || voice.Team.FindSwap(id) is not { } found)
        {
            return "";
        }

        return $": {SwapWording.DutyName(found.Given.Duty, found.Rotation, voice)} from {voice.Moment(found.Given.During.Start)}, {Voice.List(found.Parties.Select(voice.CalledBy))}";
    }
}
