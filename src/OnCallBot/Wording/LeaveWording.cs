using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What the bot says of leave.</summary>
/// <param name="engineer">Whose leave it is.</param>
/// <param name="isOwn">It is the asker's.</param>
internal sealed class LeaveWording(EngineerId engineer, bool isOwn, Voice voice)
{
    public const string Remove = "Remove";
    public const string TakeBack = "Take back";
    public const string All = "All leave";

    private readonly string _whose = isOwn ? "Your" : $"{voice.CalledBy(engineer)}'s";

    public static IReadOnlyList<HelpLine> Help { get; } =
    [
        new("/oncall leave 2026-12-21..2027-01-03", "records your leave, and shows the shifts that it touches; `remove` before the days takes it back"),
        new("/oncall leave", "your leave; an admin puts a person first, as in `/oncall leave @dana dec 24`"),
    ];

    public static Mrkdwn NobodyIsMe { get; } = Mrkdwn.Of($"Here nobody is “me”: name a person, as in `oncallbot oncall leave dana 2026-12-21..2027-01-03`, or `oncallbot oncall leave dana` for what is recorded.");

    public static Mrkdwn WholeDays { get; } = Mrkdwn.Of($"Leave is whole days. Without the time of day:");

    public static Mrkdwn NoDays { get; } = Mrkdwn.Of($"Say which days are to be removed, as in `/oncall leave remove 2026-12-21..2027-01-03`; `/oncall leave` lists them with a button each.");

    public static Mrkdwn NotAPerson(string words) => Mrkdwn.Of($"{words} is no person. Leave is a person's: `/oncall leave @dana 2026-12-21..2027-01-03`.");

    public Mrkdwn Title { get; } = Mrkdwn.Of($"*{(isOwn ? "Your" : $"{voice.CalledBy(engineer)}'s")} leave*");

    public Mrkdwn None => Mrkdwn.Of($"{(isOwn ? "You have" : $"{voice.CalledBy(engineer)} has")} no leave ahead. Record it as in `/oncall leave {(isOwn ? "" : "@dana ")}2026-12-21..2027-01-03`.");

    public Mrkdwn TouchesNothing => Mrkdwn.Of($"It touches no shift{(isOwn ? " of yours" : "")}.");

    public static Mrkdwn Touches { get; } = Mrkdwn.Of($"*It touches*");

    public Mrkdwn StaysHolder => Mrkdwn.Of($"{(isOwn ? "You stay" : $"{voice.CalledBy(engineer)} stays")} the holder until somebody else takes the shift.");

    public static Mrkdwn More(int more) => Mrkdwn.Of($"and {more} more");

    public Mrkdwn Recorded(DayRange asked, DayRange kept) => asked == kept
        ? Mrkdwn.Of($"{_whose} leave is recorded: *{voice.Days(kept)}*.")
        : Mrkdwn.Of($"{_whose} leave is recorded; with what it overlaps it is now *{voice.Days(kept)}*.");

    public Mrkdwn Known(Leave leave) => Mrkdwn.Of($"{_whose} leave is recorded already: *{voice.Days(leave.Days)}*{Origin(leave)}.");

    public Mrkdwn Removed(IEnumerable<DayRange> days) => Mrkdwn.Of($"{_whose} leave is removed: *{Voice.List(days.Select(voice.Days))}*.");

    public Mrkdwn Line(Leave leave, int touched) =>
        Mrkdwn.Of($"•  *{voice.Days(leave.Days)}*{Origin(leave)}{(touched == 0 ? "" : $", touches {touched} {(touched == 1 ? "shift" : "shifts")} ⚠️")}");

    public Mrkdwn Summary(IEnumerable<Leave> leave) => Mrkdwn.Of($"{_whose} leave: {Voice.List(leave.Select(one => voice.Days(one.Days)))}");

    public Mrkdwn Summary(Mrkdwn said, IEnumerable<Shift> touched) =>
        Mrkdwn.Of($"{said} It touches {Voice.List(touched.Select(shift => $"{shift.Duty.Name} ({voice.Stretch(shift.During)})"))}.");

    public Mrkdwn Of(Refusal refusal) => refusal switch
    {
        Refusal.NotOfTheTeam => Mrkdwn.Of($"{voice.CalledBy(engineer)} is in no team any more. Nothing has changed."),
        Refusal.NotTheirAdmin => Mrkdwn.Of($"Only {voice.CalledBy(engineer)} and the admins of {TheirAdmins.Of(engineer, voice)} can change {voice.CalledBy(engineer)}'s leave. Nothing has changed."),
        Refusal.LeaveOutOfRange(var days, _) when days.Last < voice.Today => Mrkdwn.Of($"{voice.Days(days)} is over, and what is past stays as it was. Leave can still change from today on: {voice.Day(voice.Today)}."),
        Refusal.LeaveOutOfRange(var days, var most) => Mrkdwn.Of(
            $"{voice.Days(days)} are {days.Count} days. I take at most {most} at once, as in `/oncall leave {DayReader.Print(days.First)}..{DayReader.Print(days.First.AddDays(most - 1))}`."),
        Refusal.NoSuchLeave(var days, true) => Mrkdwn.Of($"The leave on {voice.Days(days)} came with the team's files. Take it out of the file and import that again; here it cannot be removed."),
        Refusal.NoSuchLeave(var days, _) => Mrkdwn.Of($"No leave is recorded on {voice.Days(days)}."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "Leave is not refused for this."),
    };

    private static string Origin(Leave leave) => leave switch
    {
        { Calendar: { } calendar } => $" (from {calendar})",
        { FromFiles: true } => " (from the team's files)",
        _ => "",
    };
}
