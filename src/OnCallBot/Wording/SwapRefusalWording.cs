using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>Why a swap cannot be, and what would work.</summary>
internal static class SwapRefusalWording
{
    public static Mrkdwn Of(Refusal refusal, Voice voice) => refusal switch
    {
        Refusal.NoSuchSwap => Mrkdwn.Of($"I know no such request. `/oncall swap` makes one."),
        Refusal.SwapSettled(var swap) => Mrkdwn.Of($"Nothing changes: that request is settled already. {SwapWording.Outcome(swap, voice)}"),
        Refusal.OwnSwap => Mrkdwn.Of($"This is your own request: others approve it. You can cancel it in the menu beside the buttons."),
        Refusal.NotAskedOfYou(var swap) => Mrkdwn.Of($"Nothing changes: only {Asked(swap, voice)} can settle this."),
        Refusal.AgreedAlready(var awaited) => Mrkdwn.Of($"You have approved it already. {Voice.List(awaited.Select(voice.CalledBy))} still has to."),
        Refusal.UndoingAlready(var awaited) => Mrkdwn.Of($"You have asked for that already. {Voice.List(awaited.Select(voice.CalledBy))} still has to agree."),
        Refusal.NotInRotation(null, var rotation) => Mrkdwn.Of($"Nothing changes: you are not in the rotation {Name(rotation, voice)}, as far as its files say."),
        Refusal.NotInRotation({ } engineer, var rotation) => Mrkdwn.Of($"{voice.CalledBy(engineer)} is not in the rotation {Name(rotation, voice)}. Who is: {Voice.List(Members(rotation, voice))}."),
        Refusal.NotAnAdmin(var rotation) => Mrkdwn.Of($"Nothing changes: only the requester and the admins of {Name(rotation, voice)} ({Admins(rotation, voice)}) can do that."),
        Refusal.ShiftHasStarted(_, var during) => Mrkdwn.Of($"It is too late: that shift began {voice.Moment(during.Start)}. Only what lies ahead can be swapped."),
        Refusal.HeldByAnother(var rotation, var duty, var during, var expected, var holder) => Mrkdwn.Of(
            $"{SwapWording.DutyName(duty, rotation, voice)}, {voice.Stretch(during)}, is not {voice.CalledBy(expected)}'s to give: {(holder is { } other ? $"{voice.CalledBy(other)} holds it" : "nobody holds it")}. `/oncall me` lists your shifts."),
        Refusal.RequestedAlready(var swap) => Mrkdwn.Of($"There is an open request for that shift: {SwapWording.Summary(swap, voice)} Cancel it first, in the menu beside its buttons."),
        Refusal.WithThemselves => Mrkdwn.Of($"Nobody swaps with themselves: name somebody else, or anyone."),
        Refusal.TakerOnLeave(var taker, var leave) => Mrkdwn.Of($"{voice.CalledBy(taker)} is on leave then ({voice.Days(leave.Days)}). Somebody else, or other days, would work."),
        Refusal.ChangedSince => Mrkdwn.Of($"It cannot be taken back any more: a later swap or an edit of the rotation lies over it. A new swap would do."),
        _ => Mrkdwn.Of($"That does not work: {refusal.GetType().Name}."),
    };

    private static string Asked(Swap swap, Voice voice) => swap.Counterpart is null ? "others of the rotation"
        : swap.IsOpen ? Voice.Either(swap.Awaited.Select(voice.CalledBy)) : Voice.Either(swap.Parties.Select(voice.CalledBy));

    private static string Name(RotationId rotation, Voice voice) => voice.Team.Rotations.GetValueOrDefault(rotation)?.Name ?? rotation.Value;

    private static IEnumerable<string> Members(RotationId rotation, Voice voice) =>
        voice.Team.Rotations[rotation].Latest.Weeks.SelectMany(week => week.Assignments).Select(one => one.Engineer).Distinct().Where(IsHere(voice)).Take(20).Select(voice.CalledBy);

    private static Func<EngineerId, bool> IsHere(Voice voice) => engineer => voice.Team.Engineers.GetValueOrDefault(engineer) is { HasLeft: false };

    private static string Admins(RotationId rotation, Voice voice) =>
        voice.Team.Rotations[rotation].Admins is { Count: > 0 } admins ? Voice.List(admins.Select(voice.CalledBy)) : "none is named";
}
