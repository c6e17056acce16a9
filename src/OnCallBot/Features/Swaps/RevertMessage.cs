using OnCallBot.Domain;
using OnCallBot.Domain.Swaps;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace OnCallBot.Features.Swaps;

/// <summary>Asks the others of an approved swap, each in a direct message, whether they agree to take it back.</summary>
internal sealed class RevertMessage : IOutboxContent
{
    public const string MessageKind = "swap-revert";

    public string Kind => MessageKind;

    public static IEnumerable<OutgoingMessage> Ask(TeamState team, Swap swap) => swap.Parties.Except(swap.Undoing)
        .Select(party => team.Engineers.GetValueOrDefault(party)?.SlackUser)
        .OfType<Domain.People.SlackUserId>()
        .Select(user => OutboxMessage.Post(MessageKind, swap.Id.ToString()).To(user.Value));

    public Message? Render(string id, TeamState team, DateTimeOffset now)
    {
        if (SwapId.Find(id) is not { } number || team.FindSwap(number) is not { Status: SwapStatus.Approved } swap || swap.Undoing.Count == 0)
        {
            return null;
        }

        var text = SwapWording.RevertAsked(swap, new Voice(team, team.Rotations[swap.Rotation].Zone, now, Mentions: false, Lasts: true));

        return new Message
        {
            Text = text.Value,
            Blocks = [Shapes.Section(text), new ActionsBlock { Elements = [Shapes.Button(SwapWording.AgreeToRevert, AnswerMessages.RevertAction, id)] }],
        };
    }

    public IEnumerable<OutgoingMessage> WhenRefused(string id, string error, TeamState team) => [];
}
