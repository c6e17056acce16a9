using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What the bot says of who is on call.</summary>
internal static class LookupWording
{
    public const string NextWeek = "Next week";
    public const string Schedule = "Schedule";
    public const string Runbook = "Runbook";

    public static IReadOnlyList<HelpLine> WhoHelp { get; } =
    [
        new("/oncall", "who holds every duty now, and until when"),
        new("/oncall growth", "whom to turn to for an area, a pipeline or a duty, first to last"),
        new("/oncall growth next week", "the same at another time: 2026-12-24, dec 24, tomorrow, monday 18:00, in 3 days"),
        new("/oncall @dana", "a person's shifts and leave; a name does as well"),
    ];

    public static IReadOnlyList<HelpLine> MeHelp { get; } = [new("/oncall me", "your own shifts and leave")];

    public static IReadOnlyList<HelpLine> ScheduleHelp { get; } = [new("/oncall schedule 6 growth", "the coming weeks as a table; how many and for what, if you like")];

    public static Mrkdwn NoTeam { get; } =
        Mrkdwn.Of($"I know no team yet. Whoever looks after me can import one: `oncallbot import team.md team.yml`.");

    public static Mrkdwn TitleOf(string rotation, When when, Voice voice) => Mrkdwn.Of($"*On call {At(when, voice)}*  ·  {rotation}");

    public static Mrkdwn TitleOf(string name, string rotation, When when, Voice voice) => Mrkdwn.Of($"*{name}: on call {At(when, voice)}*  ·  {rotation}");

    public static Mrkdwn DutyField(string duty, Mrkdwn holders) => Mrkdwn.Of($"*{duty}*\n{holders}");

    public static Mrkdwn Nobody { get; } = Mrkdwn.Of($"nobody ⚠️");

    public static Mrkdwn Then(Mrkdwn before, Mrkdwn after) => Mrkdwn.Of($"{before}, then {after}");

    public static Mrkdwn UntilHandoff(DateTimeOffset end, Voice voice) => Mrkdwn.Of($"Until the next handoff, {voice.Moment(end)}");

    public static Mrkdwn FromUntil(DateTimeOffset start, DateTimeOffset end, Voice voice) => Mrkdwn.Of($"From {voice.Moment(start)} until {voice.Moment(end)}");

    public static Mrkdwn First(Mrkdwn holders) => Mrkdwn.Of($"1.  *On call*  {holders}");

    public static Mrkdwn Second(Mrkdwn holders) => Mrkdwn.Of($"2.  *Backup*  {holders}");

    public static Mrkdwn NoDuty(string area) => Mrkdwn.Of($"1.  *On call*  nobody: no duty of the rotation watches {area} ⚠️");

    public static Mrkdwn NoBackup { get; } = Mrkdwn.Of($"2.  *Backup*  nobody: the rotation has none ⚠️");

    public static Mrkdwn Leads(IReadOnlyCollection<Mrkdwn> teams) => Mrkdwn.Of($"3.  {Mrkdwn.Join(", ", teams)} {(teams.Count == 1 ? "leads" : "lead")} on the domain question");

    public static Mrkdwn Assists(IReadOnlyCollection<Mrkdwn> teams) => Mrkdwn.Of($"4.  {Mrkdwn.Join(", ", teams)} {(teams.Count == 1 ? "assists" : "assist")} on escalation");

    public static Mrkdwn Pipelines(IEnumerable<Pipeline> pipelines) => Mrkdwn.Join(
        "  ·  ",
        pipelines.Select(pipeline => Mrkdwn.Of($"{pipeline.Name}, {(pipeline.Audience == Audience.Investor ? "for investors" : "for experiments")}")));

    public static Mrkdwn StandsInFor(IEnumerable<Mrkdwn> others) => Mrkdwn.Of($"Stands in for {Mrkdwn.Join("  ·  ", others)}");

    public static Mrkdwn DutyOf(string duty, Mrkdwn holder) => Mrkdwn.Of($"{duty}: {holder}");

    public static Mrkdwn OnLeave(Shift shift, IReadOnlyCollection<Leave> leave, Voice voice) =>
        Mrkdwn.Of($"⚠️ {voice.Name(shift.Holder!.Value)} holds {ShiftWording.DutyBefore(shift, leave, voice)} and is on leave {Voice.List(leave.Select(one => voice.Days(one.Days)))}");

    public static Mrkdwn OnHoliday(EngineerId holder, IEnumerable<Holiday> holidays, Voice voice) =>
        Mrkdwn.Of($"⚠️ {voice.Name(holder)} has a holiday: {Voice.List(holidays.Select(holiday => HolidayWording.WithDay(holiday, voice)))}");

    public static Mrkdwn DoubleDuty(EngineerId holder, IEnumerable<Shift> shifts, Voice voice) =>
        Mrkdwn.Of($"{voice.Name(holder)} holds {Voice.List(shifts.Select(shift => shift.Duty.Name))}: double duty");

    public static Mrkdwn NoIndependentBackup(EngineerId holder, Voice voice) =>
        Mrkdwn.Of($"{voice.Name(holder)} holds both the duty and its Backup: there is no independent backup");

    public static Mrkdwn NoIndependentBackup(EngineerId holder, IEnumerable<Shift> shifts, Voice voice) =>
        Mrkdwn.Of($"{voice.Name(holder)} holds {Voice.List(shifts.Select(shift => shift.Duty.Name))}: double duty, and no independent backup for {Voice.List(shifts.Where(shift => !shift.Duty.IsBackup).Select(shift => shift.Duty.Name))}");

    public static Mrkdwn HandoffDay(DateOnly day, IReadOnlyList<DateTimeOffset> handoffs, Voice voice) => handoffs.Count == 1
        ? Mrkdwn.Of($"{voice.Day(day)} is a handoff day with two holders: before and after {voice.Time(handoffs[0])}")
        : Mrkdwn.Of($"{voice.Day(day)} is a handoff day with {handoffs.Count + 1} holders: they change at {Voice.List(handoffs.Select(voice.Time))}");

    public static Mrkdwn CompanyDay(DateOnly day, Voice voice) => Mrkdwn.Of($"{voice.Day(day)} is a company day");

    public static Mrkdwn MoreRotations(int more, string example) =>
        Mrkdwn.Of($"{more} more {(more == 1 ? "rotation matches" : "rotations match")}. Say which you mean, as in `/oncall {example}`, or ask in its channel.");

    public static Mrkdwn Summarized(Shift shift, Voice voice) =>
        Mrkdwn.Of($"{shift.Duty.Name} {(shift.Holder is { } holder ? voice.CalledBy(holder) : "nobody")}{ShiftWording.Cause(shift, voice)}");

    public static Mrkdwn Summary(string name, IEnumerable<Mrkdwn> holders, IEnumerable<Mrkdwn> more, When when, Voice voice) =>
        Mrkdwn.Of($"{name}, on call {At(when, voice)}: {Mrkdwn.Join("; ", holders)}. {Mrkdwn.Join(". ", more)}");

    /// <summary>«now», «on Thu 24 Dec», «in the week of Mon 7 Dec»</summary>
    public static string At(When when, Voice voice) => when switch
    {
        When.Day(var date) => $"on {voice.Day(date)}",
        When.Moment(var date, var time) => $"on {voice.Day(date)} at {time:HH:mm}",
        When.Week(var monday) => $"in the week of {voice.Day(monday)}",
        When.Days(var range) => $"{voice.Day(range.First)} – {voice.Day(range.Last)}",
        _ => voice.AsOfNow,
    };
}
