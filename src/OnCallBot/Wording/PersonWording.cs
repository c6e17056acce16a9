using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What the bot says of one person's shifts and leave.</summary>
internal static class PersonWording
{
    public static Mrkdwn Next { get; } = Mrkdwn.Of($"*Next*");

    public static Mrkdwn GivenAway { get; } = Mrkdwn.Of($"*Held by others*");

    public static Mrkdwn OpenSwaps { get; } = Mrkdwn.Of($"*Open swaps*");

    public static Mrkdwn LeaveTitle { get; } = Mrkdwn.Of($"*Leave*");

    public static Mrkdwn Title(EngineerId engineer, IEnumerable<Rotation> rotations, Voice voice) =>
        Mrkdwn.Of($"{voice.Name(engineer)}  ·  {(rotations.Any() ? Voice.List(rotations.Select(rotation => rotation.Name)) : "in no rotation")}");

    public static Mrkdwn Summary(string name, Mrkdwn said) => Mrkdwn.Of($"{name}. {said}");

    public static Mrkdwn Now(IEnumerable<Mrkdwn> shifts, Voice voice) => Mrkdwn.Of($"On call {voice.AsOfNow}: {Mrkdwn.Join("; ", shifts)}");

    public static Mrkdwn NotNow(Voice voice) => Mrkdwn.Of($"Not on call {voice.AsOfNow}");

    public static Mrkdwn NothingNext(DateTimeOffset until, Voice voice) => Mrkdwn.Of($"No shift until {voice.Moment(until)}, as far as I look");

    public static Mrkdwn On(When when, Voice voice) => Mrkdwn.Of($"On call {LookupWording.At(when, voice)}:");

    public static Mrkdwn NothingOn(When when, Voice voice) => Mrkdwn.Of($"Not on call {LookupWording.At(when, voice)}");

    public static Mrkdwn Until(Shift shift, Mrkdwn marks, string? rotation, Voice voice) =>
        Mrkdwn.Of($"{Duty(shift, rotation)}{ShiftWording.Cause(shift, voice)} until {voice.Moment(shift.During.End)}{marks}");

    public static Mrkdwn FromUntil(Shift shift, Mrkdwn marks, string? rotation, Voice voice) =>
        Mrkdwn.Of($"•  {voice.Stretch(shift.During)}  {Duty(shift, rotation)}{ShiftWording.Cause(shift, voice)}{marks}");

    public static Mrkdwn Given(Shift shift, string? rotation, Voice voice) =>
        Mrkdwn.Of($"•  {voice.Stretch(shift.During)}  {Duty(shift, rotation)}: {ShiftWording.Holder(shift, voice)}");

    /// <summary>«, double duty  ⚠️ on leave 24 Dec»: what must not be overlooked of a shift.</summary>
    /// <param name="held">All that they hold.</param>
    /// <param name="from">Leave before that does not matter any more.</param>
    public static Mrkdwn Marks(Shift shift, IEnumerable<Shift> held, DateTimeOffset from, Voice voice)
    {
        var isDouble = held.Any(other => other.Duty.Id != shift.Duty.Id && other.Rotation == shift.Rotation && other.During.Overlaps(shift.During));
        var leave = LeaveConflicts.Of(voice.Team, shift, from).ToList();

        return Mrkdwn.Of($"{(isDouble ? ", double duty" : "")}{(leave.Count > 0 ? OnLeave(leave, voice) : default)}");
    }

    private static Mrkdwn OnLeave(IEnumerable<Leave> leave, Voice voice) => Mrkdwn.Of($"  ⚠️ on leave {Voice.List(leave.Select(one => voice.Days(one.Days)))}");

    public static Mrkdwn Leave(Leave leave, IReadOnlyCollection<Shift> touched, Voice voice) => touched.Count == 0
        ? Mrkdwn.Of($"•  {voice.Days(leave.Days)}: touches no shift")
        : Mrkdwn.Of($"•  {voice.Days(leave.Days)}: touches {Voice.List(touched.Select(shift => $"{shift.Duty.Name} ({voice.Stretch(shift.During)})"))} ⚠️");

    public static Mrkdwn Swap(Swap swap, Voice voice) => Mrkdwn.Of($"•  {SwapWording.Summary(swap, voice)}");

    public static Mrkdwn Approved(Swap swap, Voice voice) => Mrkdwn.Of($"✅ {SwapWording.Summary(swap, voice)}");

    /// <summary>What swaps have left: with whom, and how many days.</summary>
    public static Mrkdwn Ledger(IEnumerable<LedgerEntry> lines, Voice voice)
    {
        var debts = lines.GroupBy(line => line.Other).Select(others => (Other: others.Key, Days: others.Sum(line => line.Days))).Where(debt => debt.Days != 0)
            .Select(debt => debt.Days < 0 ? $"owes {voice.CalledBy(debt.Other)} {SwapWording.Days(-debt.Days)}" : $"is owed {SwapWording.Days(debt.Days)} by {voice.CalledBy(debt.Other)}").ToList();

        return debts.Count == 0 ? Mrkdwn.Of($"*Ledger*  even: swaps have left no debt") : Mrkdwn.Of($"*Ledger*  {Voice.List(debts)}");
    }

    private static Mrkdwn Duty(Shift shift, string? rotation) =>
        rotation is null ? Mrkdwn.Of($"*{shift.Duty.Name}*") : Mrkdwn.Of($"*{shift.Duty.Name}* ({rotation})");
}
