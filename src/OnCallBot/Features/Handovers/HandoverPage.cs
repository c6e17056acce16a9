using OnCallBot.Domain;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.WebApi;

namespace OnCallBot.Features.Handovers;

/// <summary>What of a handover one message does not hold, in its thread.</summary>
internal sealed class HandoverPage : IOutboxContent
{
    public const string MessageKind = "handover-page";

    public string Kind => MessageKind;

    public Message? Render(string id, TeamState team, DateTimeOffset now) =>
        HandoverKey.Find(id) is { Page: { } page } key && key.FindIn(team) is { } handover && new HandoverBlocks(team, handover).FindPage(page) is { } blocks
            ? new Message { Text = HandoverWording.More.Value, Blocks = blocks, UnfurlLinks = false, UnfurlMedia = false }
            : null;

    public IEnumerable<OutgoingMessage> WhenRefused(string id, string error, TeamState team) => [];
}
