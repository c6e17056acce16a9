using OnCallBot.Domain;
using OnCallBot.Domain.Swaps;
using OnCallBot.Scheduling;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet.WebApi;

namespace OnCallBot.Features.Swaps;

/// <summary>Reminds of an open request in its thread, 14, 7, 3 and 1 days before the shift.</summary>
internal sealed partial class FollowUpSwap(ITeamStore store, ILogger<FollowUpSwap> logger) : ISweep, IOutboxContent
{
    public string Kind => "swap-follow-up";

    public async Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (FollowUpSwaps.Decide(store.Current, now).Value.Count == 0)
        {
            return;
        }

        var followed = await store.CommitAsync<ValueList<SwapFollowUp>>(
            team =>
            {
                var decision = FollowUpSwaps.Decide(team, now);

                return decision with { Messages = decision.Value.Select(one => Reminder(team, team.FindSwap(one.Swap)!)).ToValueList() };
            },
            cancellationToken);
        foreach (var one in followed.Value)
        {
            Log.FollowedUp(logger, one.Swap, one.Days);
        }
    }

    public Message? Render(string id, TeamState team, DateTimeOffset now)
    {
        if (SwapId.Find(id) is not { } number || team.FindSwap(number) is not { IsOpen: true } swap || swap.Begins <= now)
        {
            return null;
        }

        return new Message { Text = SwapWording.FollowUp(swap, new Voice(team, team.Rotations[swap.Rotation].Zone, now, Mentions: true, Lasts: true)).Value };
    }

    public IEnumerable<OutgoingMessage> WhenRefused(string id, string error, TeamState team) => [];

    private OutgoingMessage Reminder(TeamState team, Swap swap) => OutboxMessage
        .Post(Kind, swap.Id.ToString())
        .Under(OutboxMessage.TopicOf(SwapRequestMessage.MessageKind, swap.Id.ToString()))
        .To(SwapDesk.FindRecipient(team, swap.Rotation, swap.Counterpart) ?? "");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Followed up swap {Swap}, {Days} days ahead")]
        public static partial void FollowedUp(ILogger logger, SwapId swap, int days);
    }
}
