using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What stands in somebody's home.</summary>
internal static class HomeWording
{
    public const string Me = "My shifts";
    public const string Swap = "Swap a shift";
    public const string Note = "Leave a note";
    public const string Notes = "Notes that wait";
    public const string Who = "Who is on call";
    public const string Schedule = "Schedule";
    public const string Holidays = "Holidays";
    public const string Leave = "My leave";
    public const string Fairness = "Fairness";
    public const string MyNumbers = "My numbers";
    public const string Runbooks = "Runbooks";
    public const string Findings = "Findings";
    public const string EditRunbook = "Edit a runbook";
    public const string AddRunbook = "Add a runbook";
    public const string Calendar = "Calendar";
    public const string LeaveIt = "Leave it at that";
    public const string GotIt = "Got it";
    public const string Help = "Help";
    public const string RunbookHelp = "Help with runbooks";
    public const string Log = "Log";
    public const string Jobs = "Jobs";

    /// <param name="name">Null: nobody that the team's files name.</param>
    public static Mrkdwn Welcome(string? name) =>
        Mrkdwn.Of($"👋 *Welcome{(name is null ? "" : $", {name}")}.* I know who is on call, find runbooks, and arrange swaps. This page is yours alone, and keeps itself up to date.");

    /// <summary>What it would like to know of somebody of the team.</summary>
    /// <param name="zone">What it goes by now; null: by the rotation's.</param>
    public static Mrkdwn Asks(Engineer engineer, TimeZoneInfo? zone, Voice voice)
    {
        var clock = engineer.Zone is { } own ? Mrkdwn.Of($"Your time zone is *{own.Id}*.")
            : zone is not null ? Mrkdwn.Of($"Slack says that your time zone is *{zone.Id}*; until you save one, holidays and reminders go by your rotation's.")
            : Mrkdwn.Of($"You have chosen no time zone, so your rotation's holds.");
        var holidays = engineer.Holidays is { } calendar
            ? Mrkdwn.Of($"Your holidays are those of *{HolidayCalendarWording.Named(calendar, voice.Team.Holidays)}*.")
            : Mrkdwn.Of($"You have no holiday calendar yet, so I cannot see which shifts fall on your holidays.");

        return Mrkdwn.Of($"{clock} {holidays} Is that right?");
    }

    public static Mrkdwn CutHere { get; } = Mrkdwn.Of($"There is more than Slack shows on one page. `/oncall me` and `/oncall schedule` show the rest.");

    public static Mrkdwn Waiting { get; } = Mrkdwn.Of($"*Waiting for you*");

    public static Mrkdwn Asked { get; } = Mrkdwn.Of($"*Asked by you, and still open*");

    public static Mrkdwn DaysOff { get; } = Mrkdwn.Of($"*Your days off ahead*");

    public static Mrkdwn NoDaysOff { get; } = Mrkdwn.Of($"No leave and no holiday, as far as I look.");

    public static Mrkdwn NoCalendar { get; } = Mrkdwn.Of($"You have no holiday calendar: *Time zone and holidays* below sets one.");

    public static Mrkdwn What { get; } = Mrkdwn.Of($"*What I can do for you*");

    public static Mrkdwn Outside { get; } = Mrkdwn.Of($"You are in no rotation that I know. Here is who is on call, and below what you can ask.");

    public static Mrkdwn NoRotation { get; } = Mrkdwn.Of($"You are in no rotation now.");

    public static Mrkdwn NoTeam { get; } = LookupWording.NoTeam;

    public static Mrkdwn Handover(Rotation rotation, DateTimeOffset handoff, Voice voice) =>
        Mrkdwn.Of($"📋 You came on in *{rotation.Name}*, {voice.Moment(handoff)}, and the handover is yours. Say so when you have read it.");

    public static Mrkdwn NotesWait(Rotation rotation, int count, int open) =>
        Mrkdwn.Of($"📝 {FairnessWording.Count(count, "note")} for the next handover of {rotation.Name}{(open == 0 ? "" : $", {open} still open")}");

    public static Mrkdwn More(int more) => Mrkdwn.Of($"and {more} more");

    /// <summary>What the grid has no room for.</summary>
    /// <param name="rotation">To be named, because there are others; else null.</param>
    public static Mrkdwn MoreNotes(int more, Rotation? rotation) => Mrkdwn.Of($"and {more} more: `/oncall schedule 2{(rotation is null ? "" : $" {rotation.Name}")}` shows fewer weeks, and more of each");

    /// <summary>«•  Christmas Day on Fri 25 Dec: you hold Profit ⚠️»</summary>
    public static Mrkdwn Holiday(Holiday holiday, IReadOnlyCollection<string> duties, Voice voice) => Mrkdwn.Of($"•  {HolidayWording.WithDay(holiday, voice)}{Held(duties)}");

    public static Mrkdwn CompanyDay(DateOnly day, IReadOnlyCollection<string> duties, Voice voice) => Mrkdwn.Of($"•  A company day on {voice.Day(day)}{Held(duties)}");

    public static Mrkdwn Numbers(RotationLoads loads) => Mrkdwn.Of($"*Your numbers this cycle*  ·  {loads.Rotation.Name}");

    public static IEnumerable<Mrkdwn> Numbers(EngineerLoad load, Voice voice)
    {
        yield return Mrkdwn.Of($"*Shifts*\n{load.Shifts}: {string.Join(", ", load.Duties.Where(duty => duty.Count > 0).Select(duty => $"{duty.Duty.Name} {duty.Count}"))}");
        yield return Mrkdwn.Of($"*Weekend days*\n{load.WeekendDays.Count}");
        yield return Mrkdwn.Of($"*Holidays of your own*\n{FairnessWording.HolidaysSaid(load)}{(load.HolidayLines.Count == 0 ? "" : $"; kept and swapped {FairnessWording.Signed(load.HolidayCredit)}")}");
        yield return Mrkdwn.Of($"*Ledger*\n{Ledger(load, voice)}");
    }

    public static Mrkdwn Times(TimeZoneInfo zone) => Mrkdwn.Of($"Times are those of {zone.Id}.");

    public static Mrkdwn MoreRotations(int more) => Mrkdwn.Of($"And {FairnessWording.Count(more, "more rotation")}: `/oncall schedule` behind its name shows one.");

    private static string Held(IReadOnlyCollection<string> duties) => duties.Count == 0 ? "" : $": you hold {Voice.List(duties)} ⚠️";

    private static Mrkdwn Ledger(EngineerLoad load, Voice voice)
    {
        var balances = load.Balances.Where(balance => balance.Days != 0).Take(4).Select(balance => FairnessWording.Balance(balance, voice)).ToList();

        return balances.Count == 0 ? Mrkdwn.Of($"even: swaps have left no debt") : Mrkdwn.Join("\n", balances);
    }
}
