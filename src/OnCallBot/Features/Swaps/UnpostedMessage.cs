using OnCallBot.Domain;
using OnCallBot.Domain.Swaps;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace OnCallBot.Features.Swaps;

/// <summary>Told to who asked: the channel did not take the request, and what to do about it.</summary>
internal sealed class UnpostedMessage : IOutboxContent
{
    public const string MessageKind = "swap-unposted";

    public string Kind => MessageKind;

    public Message? Render(string id, TeamState team, DateTimeOffset now)
    {
        if (SwapId.Find(id) is not { } number || team.FindSwap(number) is not { IsOpen: true } swap)
        {
            return null;
        }

        var text = SwapWording.Unposted(swap, new Voice(team, team.Rotations[swap.Rotation].Zone, now, Mentions: false, Lasts: true));

        return new Message
        {
            Text = text.Value,
            Blocks = [Shapes.Section(text), new ActionsBlock { Elements = [Shapes.Button(SwapWording.PostAgain, PostSwapAgain.ActionId, id)] }],
        };
    }

    public IEnumerable<OutgoingMessage> WhenRefused(string id, string error, TeamState team) => [];
}
