using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What is said to those who hold a shift on days that they have off.</summary>
/// <param name="isDirect">To the holder alone.</param>
internal sealed class ReminderWording(Reminder reminder, bool isDirect, Voice voice)
{
    public const string Swap = "Swap it";
    public const string Keep = "I'll keep it";
    public const string Later = "Remind me later";

    public static Mrkdwn Candidates { get; } = Mrkdwn.Of($"*Who could take it, best first*");

    public static Mrkdwn Tentative { get; } = Mrkdwn.Of($"What is tentative depends on the moon, or is announced late: it may move by a day or two.");

    public static Mrkdwn SaidAgain { get; } = Mrkdwn.Of($"I have said it again since: answer that message.");

    public Voice Voice => voice;

    /// <summary>«Ana holds Growth, Mon 21 Dec 09:00 – Mon 28 Dec 09:00 CET, and is off on some of it», and on which days.</summary>
    public Mrkdwn DaysOff(ShiftConflict conflict) =>
        Mrkdwn.Of($"🗓️ {Who} *{conflict.Shift.Duty.Name}*, {voice.Stretch(conflict.Shift.During)}, with days off in it:\n{Mrkdwn.Join("\n", Days(conflict.Days).Select(day => Mrkdwn.Of($"•  {day}")))}");

    /// <summary>The same in one line, for notifications.</summary>
    public Mrkdwn Summary(ReminderStatus status) => status is { Outcome: ReminderOutcome.Waiting, Conflict: { } conflict }
        ? Mrkdwn.Of($"{(isDirect ? "You hold" : $"{voice.CalledBy(reminder.Engineer)} holds")} {conflict.Shift.Duty.Name}, {voice.Stretch(conflict.Shift.During)}, with days off in it: {Voice.List(Days(conflict.Days))}. Swap it, or say that it is kept.")
        : Mrkdwn.Of($"{Said(status)} {Outcome(status)}");

    public Mrkdwn Said(ReminderStatus status) =>
        Mrkdwn.Of($"🗓️ *{voice.CalledBy(reminder.Engineer)}*, days off in *{SwapWording.DutyName(reminder.Duty, reminder.Rotation, voice)}*, {voice.Stretch(reminder.During)}{(status.Conflict is { } conflict ? $": {Voice.List(Days(conflict.Days))}" : "")}.");

    public Mrkdwn AllAreOff(SharedDaysOff shared, Rotation rotation) => Mrkdwn.Of(
        $"⚠️ Everybody in {rotation.Name} is off on {Voice.List(shared.Days.Select(voice.Day))}.{(shared.First is null ? "" : " Split the shift, so that nobody has all of it.")}");

    public Mrkdwn Candidate(SwapCandidate one) => Mrkdwn.Of($"•  *{voice.CalledBy(one.Engineer)}*: {SwapFormWording.Reason(one, isDirect ? null : voice.CalledBy(reminder.Engineer), voice)}");

    /// <summary>«Give 21 Dec – 24 Dec»</summary>
    public string Give(DayRange days) => $"Give {voice.Days(days)}";

    /// <param name="stages">So many days ahead it comes again.</param>
    public Mrkdwn Footer(IEnumerable<int> stages)
    {
        var later = reminder.LaterOn is { } day ? $"I come back to it on {voice.Day(day)}, as asked. " : "";
        var ahead = Voice.List(stages.Select(days => $"{days}"));

        return Mrkdwn.Of($"{later}{(ahead.Length == 0 ? "This was the last time that I ask. Whoever holds the shift can swap it until it begins." : $"I come back to it {ahead} days ahead, until it is swapped or kept.")}");
    }

    /// <summary>What has become of it.</summary>
    public Mrkdwn Outcome(ReminderStatus status) => status switch
    {
        { Outcome: ReminderOutcome.Swapped, Swap: { } swap } => Mrkdwn.Of($"✅ *Swapped*. {SwapWording.Summary(swap, voice)}"),
        { Outcome: ReminderOutcome.Asked, Swap: { } swap } => Mrkdwn.Of($"🔁 *A swap is asked for*. {SwapWording.Summary(swap, voice)} I come back to it if nothing comes of that."),
        { Outcome: ReminderOutcome.Kept, Conflict: { } conflict } => Mrkdwn.Of($"✋ *Kept*{By()}{When()}.{Credit(conflict)}"),
        { Outcome: ReminderOutcome.Begun } => Mrkdwn.Of($"⌛ The shift has begun, and *{voice.CalledBy(reminder.Engineer)}* holds it."),
        { Outcome: ReminderOutcome.Waiting } => Mrkdwn.Of($"It waits for an answer."),
        _ => Mrkdwn.Of($"✅ Nothing is in the way any more: the days off are taken back, or the shift is another's."),
    };

    public static Mrkdwn PutOff(Reminder reminder, Voice voice) =>
        Mrkdwn.Of($"I remind {voice.CalledBy(reminder.Engineer)} again on {voice.Day(reminder.LaterOn!.Value)}.");

    /// <summary>Why an answer does not count, and what would.</summary>
    public static Mrkdwn Of(Refusal refusal, Voice voice) => refusal switch
    {
        Refusal.NoSuchReminder => Mrkdwn.Of($"I know no such shift any more. `/oncall me` lists yours."),
        Refusal.NotYourShift(var rotation, var holder) => Mrkdwn.Of($"Nothing changes: only {voice.CalledBy(holder)} answers this, or an admin in their place. {Admins(rotation, voice)}"),
        Refusal.KeptAlready({ KeptBy: { } by } kept) => Mrkdwn.Of($"Nothing changes: {voice.CalledBy(by)} has said that {voice.CalledBy(kept.Engineer)} keeps it."),
        Refusal.NothingInTheWay => Mrkdwn.Of($"Nothing changes: no day off is in the way of that shift any more, or it is another's. `/oncall me` lists your shifts."),
        Refusal.NoLaterDay(var begins) => Mrkdwn.Of($"No business day remains before it begins, {voice.Moment(begins)}. Swap it now, or keep it."),
        _ => SwapRefusalWording.Of(refusal, voice),
    };

    private Mrkdwn Who => isDirect ? Mrkdwn.Of($"You hold") : Mrkdwn.Of($"*{voice.CalledBy(reminder.Engineer)}* holds");

    private Mrkdwn By() => reminder.KeptBy is not { } by ? default
        : by == reminder.Engineer ? Mrkdwn.Of($" by *{voice.CalledBy(by)}*")
        : Mrkdwn.Of($" by *{voice.CalledBy(by)}* in *{voice.CalledBy(reminder.Engineer)}*'s place");

    private string When() => reminder.KeptAt is { } moment ? $", {voice.Moment(moment)}" : "";

    private static string Credit(ShiftConflict conflict) => Domain.Holidays.DaysOff.Weight(conflict.Days) is > 0 and var weight ? $" The ledger credits {FairnessWording.Weight(weight)} for it." : "";

    private IEnumerable<string> Days(IReadOnlyCollection<DayOff> days) => HolidayWording.DaysOff(days, voice);

    private static string Admins(RotationId rotation, Voice voice) => voice.Team.Rotations.GetValueOrDefault(rotation)?.Admins is { Count: > 0 } admins
        ? $"Admins: {Voice.List(admins.Select(voice.CalledBy))}."
        : "No admin is named.";
}
