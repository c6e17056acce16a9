using OnCallBot.Domain;
using OnCallBot.Domain.Swaps;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace OnCallBot.Features.Swaps;

/// <summary>A request in the channel: what it would do and its buttons while it is open, what came of it afterwards.</summary>
internal sealed class SwapRequestMessage : IOutboxContent
{
    public const string MessageKind = "swap-request";

    public string Kind => MessageKind;

    public Message? Render(string id, TeamState team, DateTimeOffset now)
    {
        if (SwapId.Find(id) is not { } number || team.FindSwap(number) is not { } swap)
        {
            return null;
        }

        var voice = new Voice(team, team.Rotations[swap.Rotation].Zone, now, Mentions: false, Lasts: true);
        var isOpen = swap.IsOpen && swap.Begins > now;

        return new Message
        {
            Text = SwapWording.Summary(swap, voice).Cut(Longest).Value,
            Blocks = [.. isOpen ? Open(swap, voice) : Settled(swap, voice)],
            UnfurlLinks = false,
            UnfurlMedia = false,
        };
    }

    /// <summary>The request is kept; who asked is told how to let the bot in.</summary>
    public IEnumerable<OutgoingMessage> WhenRefused(string id, string error, TeamState team)
    {
        if (SwapId.Find(id) is { } number && team.FindSwap(number) is { IsOpen: true } swap
            && team.Engineers.GetValueOrDefault(swap.AskedBy ?? swap.Requester)?.SlackUser is { } user)
        {
            yield return OutboxMessage.Post(UnpostedMessage.MessageKind, id).To(user.Value);
        }
    }

    private const int Longest = 3000;

    private static IEnumerable<Block> Open(Swap swap, Voice voice)
    {
        yield return Shapes.Section(SwapWording.Asks(swap, voice with { Mentions = true }));
        if (swap.Reason is { } reason)
        {
            yield return Shapes.Section(SwapWording.Why(reason));
        }

        foreach (var fields in SwapImpact.Of(voice.Team, swap).Select(impact => SwapWording.Impact(impact, voice)).Chunk(2))
        {
            yield return Shapes.Fields(fields);
        }

        yield return new ActionsBlock { Elements = [.. SwapAnswers.Buttons(swap), SwapAnswers.More(swap)] };
        yield return Shapes.Context(SwapWording.Footer(swap, voice));
    }

    private static IEnumerable<Block> Settled(Swap swap, Voice voice)
    {
        yield return Shapes.Section(SwapWording.Asks(swap, voice));
        if (swap.Reason is { } reason)
        {
            yield return Shapes.Section(SwapWording.Why(reason));
        }

        yield return Shapes.Section(SwapWording.Outcome(swap, voice));
        yield return Shapes.Context(SwapWording.Footer(swap, voice));
    }
}
