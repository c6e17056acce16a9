using System.Globalization;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What the bot says of what everybody carries, and of the entries behind each number.</summary>
internal static class FairnessWording
{
    public const string WeekendsWord = "weekends";
    public const string DoubleWord = "double";
    public const string GivenWord = "given";
    public const string TakenWord = "taken";
    public const string LedgerWord = "ledger";
    public const string WeekendDays = "Weekend days";
    public const string DoubleDuties = "Double duty";
    public const string HolidaysWord = "holidays";
    public const string KeptWord = "kept";
    public const string Holidays = "Holidays of their own";
    public const string HolidayCredits = "Holidays kept and swapped";
    public const string Given = "Swaps given";
    public const string Taken = "Swaps taken";
    public const string Ledger = "Ledger";

    public static IReadOnlyList<HelpLine> Help { get; } =
    [
        new("/oncall fairness", "what everybody carries in this cycle, whether the table is fair, and what would mend it; quarter or year, if you like"),
        new("/oncall fairness @dana backup year", "a person's numbers, or the shifts and swaps behind one of them: a duty, weekends, holidays, kept, double, given, taken, ledger"),
    ];

    public static string ChartTitle(RotationLoads loads) => $"{loads.Rotation.Name} {In(loads.Window)}: shifts by duty";

    /// <summary>What the chart shows, in words.</summary>
    public static string ChartAlt(RotationLoads loads, Voice voice) => $"{ChartTitle(loads)}. {string.Join("; ", loads.Engineers.Select(load => $"{voice.CalledBy(load.Engineer)} {load.Shifts} ({Duties(load)})"))}.";

    public static Mrkdwn WhoseNumber { get; } = Mrkdwn.Of($"Whose number do you mean? Say it with a name, as in `/oncall fairness dana backup`.");

    public static Mrkdwn NoSuchName(string words, IReadOnlyCollection<string> near) => near.Count == 0
        ? Mrkdwn.Of($"I know nothing called “{Voice.InLine(words, 80)}”. After `/oncall fairness`, name a person, a duty, `cycle`, `quarter` or `year`.")
        : MisunderstoodWording.NoSuchName(words, near);

    public static Mrkdwn NothingCarried(string name, FairnessWindow window) => Mrkdwn.Of($"{name} carries nothing {In(window)}: no shift, and nothing in the ledger.");

    public static string Button(FairnessWindow window) => window switch
    {
        FairnessWindow.Quarter => "This quarter",
        FairnessWindow.Year => "This year",
        _ => "This cycle",
    };

    public static string Button(string number, string said) => $"{number}: {said}";

    public static Mrkdwn Title(RotationLoads loads) => Mrkdwn.Of($"*Fairness {In(loads.Window)}*  ·  {loads.Rotation.Name}");

    public static Mrkdwn TitleOf(EngineerId engineer, RotationLoads loads, Voice voice) => Mrkdwn.Of($"*{voice.CalledBy(engineer)}: fairness {In(loads.Window)}*  ·  {loads.Rotation.Name}");

    /// <summary>«Ana  4 shifts: Profit 1, …; 8 weekend days, double duty 1, gave 1, took 0; is owed 7 days»</summary>
    public static Mrkdwn Load(EngineerLoad load, Voice voice)
    {
        var more = new List<string> { Count(load.WeekendDays.Count, "weekend day") };
        if (load.HolidaysWorked.Count > 0)
        {
            more.Add($"{Count(load.HolidaysWorked.Count, "holiday")} of their own, weight {Weight(load.HolidayWeight)}");
        }

        if (load.HolidayLines.Count > 0)
        {
            more.Add($"holidays kept and swapped: {Signed(load.HolidayCredit)}");
        }

        if (load.DoubleDuties.Count > 0)
        {
            more.Add($"double duty in {Count(load.DoubleDuties.Count, "week")}");
        }

        if (load.Given.Count + load.Taken.Count > 0)
        {
            more.Add($"swaps: {load.Given.Count} given, {load.Taken.Count} taken");
        }

        if (load.Owed != 0)
        {
            more.Add(Owed(load.Owed));
        }

        return Mrkdwn.Of($"*{voice.CalledBy(load.Engineer)}*  {Count(load.Shifts, "shift")}: {Duties(load)}; {string.Join("; ", more)}");
    }

    public static Mrkdwn Summary(RotationLoads loads, FairnessVerdict verdict, Voice voice)
    {
        var carried = string.Join(", ", loads.Engineers.Select(load => $"{voice.CalledBy(load.Engineer)} {load.Shifts}"));

        return Mrkdwn.Of($"{loads.Rotation.Name} {In(loads.Window)}, shifts: {carried}. {(verdict.Fairness.IsFair ? "The table is fair." : "The table is not fair.")}");
    }

    public static Mrkdwn Summary(RotationLoads loads, EngineerLoad load, Voice voice) => Mrkdwn.Of($"{loads.Rotation.Name} {In(loads.Window)}. {Load(load, voice)}");

    public static Mrkdwn Span(RotationLoads loads, Voice voice) => Mrkdwn.Of(
        $"{Count(loads.Weeks, "week")}, from {voice.Moment(loads.During.Start)} until {voice.Moment(loads.During.End)}; {loads.Begun} of them begun, the others as planned. What is owed is of all time.");

    public static Mrkdwn Totals(EngineerLoad load) => Mrkdwn.Of($"{Count(load.Shifts, "shift")}: {load.Primary} primary, {load.Backup} Backup");

    public static Mrkdwn Number(string name, string said) => Mrkdwn.Of($"•  {name}: *{said}*");

    public static Mrkdwn Why(string name, string said) => Mrkdwn.Of($"*{name}: {said}*");

    public static Mrkdwn More(int more) => Mrkdwn.Of($"and {more} more; a shorter window shows them all");

    /// <summary>«7 days owed to them»</summary>
    public static string Days(int days) => days == 0 ? "0" : Owed(days);

    public static Mrkdwn Shift(Shift shift, Voice voice)
    {
        var part = shift.During == shift.Turn.During ? "" : $", {Count(SwapShifts.DaysOf(shift.During), "day")} of it";

        return Mrkdwn.Of($"•  {voice.Stretch(shift.During)}  {shift.Duty.Name}{part}{ShiftWording.Cause(shift, voice)}{(shift.During.Start > voice.Now ? ", still to come" : "")}");
    }

    public static Mrkdwn WeekendDay(WeekendDay day, Voice voice) => Mrkdwn.Of($"•  {voice.Day(day.Day)}  {Voice.List(day.Shifts.Select(shift => shift.Duty.Name))}");

    /// <summary>«2, weight 3»</summary>
    public static string HolidaysSaid(EngineerLoad load) => load.HolidaysWorked.Count == 0 ? "0" : $"{load.HolidaysWorked.Count}, weight {Weight(load.HolidayWeight)}";

    public static string Signed(decimal weight) => weight > 0 ? $"+{Weight(weight)}" : weight < 0 ? $"−{Weight(-weight)}" : "0";

    public static Mrkdwn HolidayWorked(HolidayWorked one, Voice voice) =>
        Mrkdwn.Of($"•  {Voice.List(HolidayWording.DaysOff([one.Day with { Leave = null }], voice))}  {Voice.List(one.Shifts.Select(shift => shift.Duty.Name).Distinct(StringComparer.Ordinal))}, weight {Weight(one.Weight)}");

    public static Mrkdwn HolidayLine(HolidayLine line, Voice voice)
    {
        var what = line.Kind switch
        {
            LedgerKind.Kept => line.Weight > 0 ? "kept" : "kept no more",
            LedgerKind.Given => "given away",
            LedgerKind.Taken => "taken",
            _ => "reverted",
        };
        var swap = line.Swap is { } number ? $"swap {number.ToString()}, " : "";

        return Mrkdwn.Of($"•  {Voice.List(line.Holidays.Select(day => $"{day.Name ?? "a company day"} on {voice.Day(day.Day)}"))}  {what}: {Signed(line.Weight)} ({swap}{voice.Day(line.MadeAt.DateIn(voice.Zone))})");
    }

    public static Mrkdwn DoubleDuty(DoubleDuty together, Voice voice) =>
        Mrkdwn.Of($"•  {voice.Stretch(together.Turn.During)}  {Voice.List(together.Shifts.Select(shift => shift.Duty.Name).Distinct(StringComparer.Ordinal))}");

    public static Mrkdwn Balance(Balance balance, Voice voice) => balance.Days switch
    {
        0 => Mrkdwn.Of($"*{voice.CalledBy(balance.Other)}*: settled"),
        > 0 => Mrkdwn.Of($"*{voice.CalledBy(balance.Other)}* owes {Count(balance.Days, "day")}"),
        _ => Mrkdwn.Of($"owes *{voice.CalledBy(balance.Other)}* {Count(-balance.Days, "day")}"),
    };

    public static Mrkdwn Line(LedgerEntry line, Voice voice)
    {
        var duty = voice.Team.Rotations.GetValueOrDefault(line.Rotation)?.Tables.SelectMany(table => table.Duties).FirstOrDefault(one => one.Id == line.Duty)?.Name ?? line.Duty.Value;
        var what = line.Kind switch
        {
            LedgerKind.Given => $"gave {duty} to {voice.CalledBy(line.Other)}",
            LedgerKind.Taken => $"took {duty} from {voice.CalledBy(line.Other)}",
            _ => $"reverted: {duty}, with {voice.CalledBy(line.Other)}",
        };

        return Mrkdwn.Of($"•  {voice.Stretch(line.During)}  {what}: {(line.Days > 0 ? "+" : "−")}{Count(Math.Abs(line.Days), "day")} (swap {line.Swap.ToString()}, {voice.Day(line.MadeAt.DateIn(voice.Zone))})");
    }

    /// <summary>«1», «2.5»</summary>
    public static string Weight(decimal weight) => weight.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private static string Owed(int days) => days > 0 ? $"is owed {Count(days, "day")}" : $"owes {Count(-days, "day")}";

    private static string Duties(EngineerLoad load) => string.Join(", ", load.Duties.Select(duty => $"{duty.Duty.Name} {duty.Count}"));

    private static string In(FairnessWindow window) => window switch
    {
        FairnessWindow.Quarter => "this quarter",
        FairnessWindow.Year => "this year",
        _ => "this cycle",
    };
}
