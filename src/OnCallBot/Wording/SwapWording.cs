using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What the bot says of swaps, in the channel and to those concerned.</summary>
internal static class SwapWording
{
    private const int LongestReason = 500;

    public const string Approve = "Approve";
    public const string Decline = "Decline";
    public const string TakeIt = "I'll take it";
    public const string Cancel = "Cancel the request";
    public const string PostAgain = "Post it again";
    public const string AgreeToRevert = "Agree to revert";
    public const string Revert = "Revert";

    public static IReadOnlyList<HelpLine> Help { get; } =
    [
        new("/oncall swap", "give a shift of yours away: a form asks which, to whom and for what"),
        new("/oncall swap dec 21 with @dana for jan 4 because holidays", "the same in one line; with anyone, or owing in place of for jan 4"),
        new("/oncall swap dec 21..dec 23 with anyone", "only some days of a shift"),
    ];

    public static Mrkdwn PostedAgain { get; } = Mrkdwn.Of($"I post it again.");

    /// <summary>What is asked of whom, in one paragraph.</summary>
    public static Mrkdwn Asks(Swap swap, Voice voice)
    {
        var plain = voice with { Mentions = false };
        var requester = plain.Name(swap.Requester);
        var given = Leg(swap.Given, swap.Rotation, plain);
        if (swap.IsRing)
        {
            var ring = swap.Legs.Select(leg => Mrkdwn.Of($"•  {voice.CalledBy(leg.From)} → {(leg.To == swap.Requester ? plain.Name(leg.To.Value) : voice.Name(leg.To!.Value))}: {Leg(leg, swap.Rotation, plain)}"));

            return Mrkdwn.Of($"🔁 *Swap request*: {requester} asks for a ring of three\n{Mrkdwn.Join("\n", ring)}");
        }

        var asked = swap.Counterpart is { } counterpart ? Mrkdwn.Of($"asks {voice.Name(counterpart)} to take") : Mrkdwn.Of($"asks anyone in {voice.Team.Rotations[swap.Rotation].Name} to take");
        var instead = swap.Legs.Count > 1
            ? Mrkdwn.Of($"In return {requester} takes {Leg(swap.Legs[1], swap.Rotation, plain)}.")
            : Mrkdwn.Of($"In return: nothing now, {requester} owes {Days(SwapShifts.DaysOf(swap.Given.During))}.");

        return Mrkdwn.Of($"🔁 *Swap request*: {requester} {asked} {given}.\n{instead}");
    }

    /// <summary>All of it in one line, for notifications.</summary>
    public static Mrkdwn Summary(Swap swap, Voice voice)
    {
        var given = Plain(swap.Given, swap.Rotation, voice);
        var partner = swap.IsRing ? $"{Voice.List(swap.Parties.Skip(1).Select(voice.CalledBy))} for a ring:" : swap.Counterpart is { } counterpart ? $"{voice.CalledBy(counterpart)} to take" : "anyone to take";
        var instead = swap.Legs.Count > 1 ? $"in return for {Voice.List(swap.Legs.Skip(1).Select(leg => Plain(leg, swap.Rotation, voice)))}" : "owing it";
        var outcome = swap.IsOpen ? "" : $" {StatusOf(swap.Status)}.";

        return Mrkdwn.Of($"{voice.CalledBy(swap.Requester)} asks {partner} {given}, {instead}{(swap.Reason is { } reason ? $", because {Voice.InLine(reason, LongestReason)}" : "")}.{outcome}");
    }

    public static Mrkdwn Why(string reason) => Mrkdwn.Of($"Why: {Voice.Cut(reason, LongestReason)}");

    public static Mrkdwn Footer(Swap swap, Voice voice)
    {
        var by = swap.AskedBy is { } admin ? $"  ·  asked by {voice.CalledBy(admin)} for {voice.CalledBy(swap.Requester)}" : "";
        var agreed = swap is { IsOpen: true, Counterpart: not null, Agreed.Count: > 0 } ? $"  ·  approved so far by {Voice.List(swap.Agreed.Select(voice.CalledBy))}" : "";
        var lapses = swap.IsOpen ? $"  ·  lapses when its first shift begins, {voice.Moment(swap.Begins)}" : "";

        return Mrkdwn.Of($"Request {swap.Id.ToString()}{by}{agreed}{lapses}");
    }

    public static Mrkdwn Outcome(Swap swap, Voice voice)
    {
        var when = swap.SettledAt is { } moment ? $", {voice.Moment(moment)}" : "";
        var by = swap.SettledBy is { } engineer ? Mrkdwn.Of($" by {voice.Name(engineer)}") : default;
        var place = swap.InPlaceOf is { } absent ? Mrkdwn.Of($" in {voice.Name(absent)}'s place") : default;

        return swap.Status switch
        {
            SwapStatus.Approved => Mrkdwn.Of($"✅ *Approved*{by}{place}{when}. {Mrkdwn.Join(" ", swap.Legs.Select(leg => Now(leg, swap.Rotation, voice)))}"),
            SwapStatus.Declined => Mrkdwn.Of($"🚫 *Declined*{by}{when}. Nothing changes."),
            SwapStatus.Cancelled => Mrkdwn.Of($"✖️ *Cancelled*{by}{when}. Nothing changes."),
            SwapStatus.Reverted => Mrkdwn.Of($"↩️ *Reverted* by all who swapped{when}. Everybody holds again what they held before."),
            _ => Mrkdwn.Of($"⌛ *Expired*: nobody settled it before its first shift began. Nothing changes."),
        };
    }

    /// <summary>What one side would carry: counts before and after, and what must not be overlooked.</summary>
    public static Mrkdwn Impact(SwapImpact impact, Voice voice)
    {
        var counts = string.Join("  ·  ", impact.Counts.Select(count => count.Before == count.After ? $"{count.Duty.Name} {count.Before}" : $"{count.Duty.Name} {count.Before} → {count.After}"));
        var isSame = impact.Counts.All(count => count.Before == count.After);
        List<Mrkdwn> lines =
        [
            Mrkdwn.Of($"*{voice.CalledBy(impact.Engineer)}*, shifts {voice.Date(impact.Window.Start.DateIn(voice.Zone))} – {voice.Date(impact.Window.End.DateIn(voice.Zone))}"),
            Mrkdwn.Of($"{counts}{(isSame ? ", as before" : "")}"),
        ];
        foreach (var week in impact.Together.GroupBy(shift => shift.Turn.During.Start))
        {
            lines.Add(Mrkdwn.Of($"⚠️ Double duty from {voice.Day(DoubleFrom(week).DateIn(voice.Zone))}: {Voice.List(week.Select(shift => shift.Duty.Name).Distinct(StringComparer.Ordinal))}"));
        }

        lines.Add(impact.WithoutBackup.Count > 0
            ? Mrkdwn.Of($"⚠️ No independent backup from {Voice.List(impact.WithoutBackup.Select(range => voice.Day(range.Start.DateIn(voice.Zone))))}")
            : Mrkdwn.Of($"Independent backup: yes"));
        foreach (var leave in impact.Leave)
        {
            lines.Add(Mrkdwn.Of($"Frees days of the leave {voice.Days(leave.Days)}"));
        }

        if (impact.HolidaysFreed.Count > 0)
        {
            lines.Add(Mrkdwn.Of($"Frees {HolidayWording.Several(impact.HolidaysFreed, voice)}"));
        }

        if (impact.HolidaysTaken.Count > 0)
        {
            lines.Add(Mrkdwn.Of($"⚠️ Takes {HolidayWording.Several(impact.HolidaysTaken, voice)}"));
        }

        foreach (var day in impact.CompanyDays)
        {
            lines.Add(Mrkdwn.Of($"Takes the company day {voice.Day(day)}"));
        }

        return Mrkdwn.Join("\n", lines);
    }

    /// <summary>A direct message to somebody whom the outcome concerns.</summary>
    public static Mrkdwn Told(Swap swap, Voice voice) => Mrkdwn.Of($"{Summary(swap with { Status = SwapStatus.Open }, voice)}\n{Outcome(swap, voice)}");

    public static Mrkdwn Asked(Swap swap, Voice voice) => swap.Counterpart is null || swap.IsRing
        ? Mrkdwn.Of($"Asked. The request stands in {Place(swap.Rotation, voice)}: {Summary(swap, voice)}")
        : Mrkdwn.Of($"Asked. {voice.CalledBy(swap.Counterpart.Value)} can approve or decline it in {Place(swap.Rotation, voice)}: {Summary(swap, voice)}");

    public static Mrkdwn Unposted(Swap swap, Voice voice) =>
        Mrkdwn.Of($"I could not post your swap request in {Place(swap.Rotation, voice)}: the channel is gone, archived, or I am not in it. The request is kept. Type `/invite @OnCallBot` there, then press the button. {Summary(swap, voice)}");

    /// <summary>In the thread of a request that nobody has answered yet.</summary>
    public static Mrkdwn FollowUp(Swap swap, Voice voice)
    {
        var waiting = swap.Awaited.Select(voice.Name).ToList();
        var asked = waiting.Count > 0 ? Mrkdwn.Of($"{Mrkdwn.Join(" ", waiting)}, this request still waits for you") : Mrkdwn.Of($"This request still waits for somebody to take it");

        return Mrkdwn.Of($"⏳ {asked}: the shift begins {voice.Moment(swap.Begins)}, and until then {voice.CalledBy(swap.Requester)} holds it. Answer it with the buttons above.");
    }

    public static Mrkdwn RevertAsked(Swap swap, Voice voice) =>
        Mrkdwn.Of($"{Voice.List(swap.Undoing.Select(voice.CalledBy))} would like to take this swap back: {Summary(swap with { Status = SwapStatus.Open }, voice)} If all who swapped agree, everybody holds again what they held before.");

    public static Mrkdwn RevertDone(Swap swap, Voice voice) => swap.Status == SwapStatus.Reverted
        ? Mrkdwn.Of($"Reverted. Everybody holds again what they held before.")
        : Mrkdwn.Of($"I asked {Voice.List(swap.Parties.Except(swap.Undoing).Select(voice.CalledBy))}. It is reverted when all who swapped agree.");

    /// <summary>«Growth, Mon 21 Dec 09:00 – Mon 28 Dec 09:00 CET»</summary>
    public static string Plain(SwapLeg leg, RotationId rotation, Voice voice) => $"{DutyName(leg.Duty, rotation, voice)}, {voice.Stretch(leg.During)}";

    public static string DutyName(DutyId duty, RotationId rotation, Voice voice) =>
        voice.Team.Rotations[rotation].Tables.SelectMany(table => table.Duties).LastOrDefault(one => one.Id == duty)?.Name ?? duty.Value;

    public static string Days(int days) => days == 1 ? "1 day" : $"{days} days";

    public static string StatusOf(SwapStatus status) => status switch
    {
        SwapStatus.Open => "Open",
        SwapStatus.Approved => "Approved",
        SwapStatus.Declined => "Declined",
        SwapStatus.Cancelled => "Cancelled",
        SwapStatus.Reverted => "Reverted",
        _ => "Expired",
    };

    /// <summary>When the second of the shifts begins, of which each falls together with another.</summary>
    private static DateTimeOffset DoubleFrom(IEnumerable<Shift> together)
    {
        var all = together.ToList();

        return all.Where(shift => all.Exists(other => other.Duty.Id != shift.Duty.Id && other.During.Contains(shift.During.Start))).Min(shift => shift.During.Start);
    }

    private static Mrkdwn Leg(SwapLeg leg, RotationId rotation, Voice voice) => Mrkdwn.Of($"*{DutyName(leg.Duty, rotation, voice)}*, {voice.Stretch(leg.During)}");

    private static Mrkdwn Now(SwapLeg leg, RotationId rotation, Voice voice) => Mrkdwn.Of($"*{voice.CalledBy(leg.To!.Value)}* holds {Plain(leg, rotation, voice)}.");

    private static Mrkdwn Place(RotationId rotation, Voice voice) => voice.Team.Rotations[rotation].Channel is { } channel ? Mrkdwn.Channel(channel) : Mrkdwn.Of($"a direct message");
}
