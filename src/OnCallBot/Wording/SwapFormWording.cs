using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What stands in the form for a swap, and what is wrong with it.</summary>
internal static class SwapFormWording
{
    public const string SwapThis = "Swap this";
    public const string Title = "Swap a shift";
    public const string Submit = "Ask";
    public const string Close = "Never mind";
    public const string Done = "Done";
    public const string Shift = "Which shift";
    public const string First = "From which day (empty: all of it)";
    public const string Last = "To which day (empty: to its end)";
    public const string With = "With whom";
    public const string Why = "Why";
    public const string AnyoneNote = "Whoever takes it first; you owe them the days";

    public static Mrkdwn ShiftFirst { get; } = Mrkdwn.Of($"Choose a shift, and I rank who could take it.");

    public static Mrkdwn AnyoneOwes { get; } = Mrkdwn.Of($"The ledger records the days as owed to whoever takes it.");

    public static Mrkdwn For(EngineerId requester, Voice voice) => Mrkdwn.Of($"For {voice.Name(requester)}, who cannot ask: the request says so.");

    public static Mrkdwn NoShift(EngineerId requester, Voice voice) => Mrkdwn.Of($"{voice.CalledBy(requester)} holds no shift in the coming year that could be swapped.");

    public static string Anyone(string rotation) => $"Anyone in {rotation}";

    public static string Owing(int days) => $"Nothing now: {SwapWording.Days(days)} owed";

    public static string Return(EngineerId partner, Voice voice) => $"In return, of {voice.CalledBy(partner)}'s";

    /// <summary>«Mon 21 Dec – Mon 28 Dec: Growth»</summary>
    public static string ShiftOf(Shift shift, Voice voice) => $"{voice.Day(shift.During.Start.DateIn(voice.Zone))} – {voice.Day(shift.During.End.DateIn(voice.Zone))}: {shift.Duty.Name}";

    public static string Ring(SwapRing ring, Voice voice) => $"Ring: {voice.CalledBy(ring.First)} and {voice.CalledBy(ring.Second)}";

    public static string RingNote(SwapRing ring, Voice voice) =>
        $"{voice.CalledBy(ring.Second)} takes {ring.FromFirst.Duty.Name} {voice.Date(ring.FromFirst.During.Start.DateIn(voice.Zone))}, you {ring.FromSecond.Duty.Name} {voice.Date(ring.FromSecond.During.Start.DateIn(voice.Zone))}";

    /// <summary>Why a candidate stands where they stand, to the requester.</summary>
    public static string Reason(SwapCandidate one, Voice voice) => Reason(one, requester: null, voice);

    /// <param name="requester">What the requester is called; null: they are spoken to.</param>
    public static string Reason(SwapCandidate one, string? requester, Voice voice)
    {
        var first = one.Leave is { } leave ? $"on leave {voice.Days(leave.Days)}"
            : one.Together.Count == 0 ? "free then"
            : $"double duty with {Voice.List(one.Together.Select(duty => duty.Name))}";
        var holidays = one.Holidays.Count switch
        {
            0 => "",
            1 => $", has {one.Holidays[0].Name} {voice.Date(one.Holidays[0].Day)}",
            var count => $", has {count} holidays",
        };
        var again = one.HadBefore.Count == 0 ? "" : $", had {Voice.List(one.HadBefore.Select(holiday => holiday.Name))} the year before too";
        var owes = one.OwesRequester > 0 ? $", owes {requester ?? "you"} {SwapWording.Days(one.OwesRequester)}"
            : one.OwesRequester < 0 ? $", {(requester is null ? "you owe" : $"{requester} owes")} {SwapWording.Days(-one.OwesRequester)}" : "";
        var rest = one.Together.Count == 0 && one.RestDays > 0 ? $", rest {one.RestDays} days" : "";

        return $"{first}{holidays}{again}{owes}, carries {one.Carried} duty days a year{rest}";
    }

    /// <summary>What stands against the requester's taking a shift; null: nothing.</summary>
    /// <param name="given">What they would give away for it.</param>
    public static string? Obstacle(Shift shift, Shift given, Voice voice)
    {
        var requester = given.Holder!.Value;
        if (SwapShifts.FindLeave(voice.Team, shift.Rotation, requester, shift.During) is { } leave)
        {
            return $"you are on leave {voice.Days(leave.Days)}";
        }

        var held = voice.Team.ShiftsIn(shift.Rotation, shift.During).Where(other => other.Holder == requester && other != given).Select(other => other.Duty.Name).Distinct(StringComparer.Ordinal).ToList();

        if (held.Count > 0)
        {
            return $"double duty with {Voice.List(held)}";
        }

        var holidays = DaysOff.HolidaysIn(voice.Team, voice.Team.Rotations[shift.Rotation], requester, shift.During);

        return holidays.Count > 0 ? $"you have {Voice.List(holidays.Select(holiday => $"{holiday.Name} {voice.Date(holiday.Day)}"))}" : null;
    }

    /// <summary>«Christmas Day on Fri 25 Dec, and leave 21 Dec – 3 Jan»; null: no day off is in it.</summary>
    public static string? Because(IReadOnlyCollection<DayOff> days, Voice voice) => Voice.List(HolidayWording.DaysOff(days, voice)) is { Length: > 0 } all ? all : null;

    public static string NeedsShift => "Choose the shift that you want to give.";

    public static string NeedsPartner => "Choose whom to ask, or anyone.";

    public static string NeedsReturn => "Choose a shift in return, or to owe the days.";

    public static string DaysMiss => "These days leave nothing of the shift. Leave them empty to give all of it.";

    public static string EndsFirst => "The last day lies before the first.";

    public static string HasBegun => "This shift has begun. Say from which coming day on.";

    public static string NoRing => "No ring works any more. Choose somebody, or anyone.";

    public static string Nowhere(string rotation) => $"{rotation} has no channel to ask in: choose somebody whom I can write to.";

    public static Mrkdwn ShiftIsGone { get; } = Mrkdwn.Of($"That shift is not theirs any more, or has been moved. `/oncall me` lists your shifts as they are now.");

    public static Mrkdwn NotHere { get; } = Mrkdwn.Of($"Swaps are asked for in Slack, where others can answer: `/oncall swap`.");

    public static Mrkdwn NotUnderstood(string part, string form) => Mrkdwn.Of($"I cannot read “{Voice.InLine(part, 80)}” in that. A form that works: `{form}`. `/oncall swap` alone opens a form.");

    public static Mrkdwn AnyoneGivesNothing { get; } = Mrkdwn.Of($"Who takes it is not known yet, so no shift of theirs can come back: leave `for` away, and you owe the days; or name somebody.");

    public static Mrkdwn NoSuchPerson(string words, IReadOnlyCollection<string> near) => near.Count == 0
        ? Mrkdwn.Of($"I know nobody called “{Voice.InLine(words, 80)}”. Mention them, or type their name.")
        : Mrkdwn.Of($"I know nobody called “{Voice.InLine(words, 80)}”. Nearest: {Voice.Either(near)}.");

    public static Mrkdwn NoShiftThen(EngineerId engineer, When when, IEnumerable<string> instead, Voice voice) =>
        Mrkdwn.Of($"{voice.CalledBy(engineer)} holds no shift {LookupWording.At(when, voice)} that could still be swapped. {(instead.Any() ? $"Those ahead: {Voice.List(instead)}." : "")}");
}
