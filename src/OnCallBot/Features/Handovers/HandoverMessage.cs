using OnCallBot.Domain;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.People;
using OnCallBot.Slack;
using SlackNet.WebApi;

namespace OnCallBot.Features.Handovers;

/// <summary>The handover in the rotation's channel; without one, in a direct message to each who comes on.</summary>
internal sealed class HandoverMessage : IOutboxContent
{
    public const string MessageKind = "handover";
    private const int Longest = 3000;

    public string Kind => MessageKind;

    /// <summary>It and its thread.</summary>
    public static IEnumerable<OutgoingMessage> Post(TeamState team, Handover handover) => Readers(team, handover).SelectMany(reader =>
    {
        var key = new HandoverKey(handover.Rotation, handover.Handoff, reader);
        var recipient = reader ?? team.Rotations[handover.Rotation].Channel!;

        return Enumerable.Range(0, handover.InThread)
            .Select(page => OutboxMessage.Post(HandoverPage.MessageKind, (key with { Page = page }).ToString()).Under(OutboxMessage.TopicOf(MessageKind, key.ToString())).To(recipient))
            .Prepend(OutboxMessage.Post(MessageKind, key.ToString()).To(recipient));
    });

    /// <summary>It shows what is now.</summary>
    public static IEnumerable<OutgoingMessage> Update(TeamState team, Handover handover) => Readers(team, handover).Select(reader =>
        OutboxMessage.Update(MessageKind, new HandoverKey(handover.Rotation, handover.Handoff, reader).ToString()).To(reader ?? team.Rotations[handover.Rotation].Channel!));

    /// <summary>It and its thread show what is now.</summary>
    public static IEnumerable<OutgoingMessage> UpdateWhole(TeamState team, Handover handover) => Update(team, handover).Concat(Readers(team, handover).SelectMany(reader =>
        Enumerable.Range(0, handover.InThread).Select(page => OutboxMessage
            .Update(HandoverPage.MessageKind, new HandoverKey(handover.Rotation, handover.Handoff, reader, page).ToString())
            .To(reader ?? team.Rotations[handover.Rotation].Channel!))));

    /// <summary>Who gets it: null is the channel. None where nobody could read it.</summary>
    public static IEnumerable<string?> Readers(TeamState team, Handover handover) => team.Rotations[handover.Rotation] is { Channel: null } rotation
        ? HandoverWeek.Of(team, rotation, handover.Handoff).Incoming.Select(engineer => team.Engineers.GetValueOrDefault(engineer)?.SlackUser).OfType<SlackUserId>().Select(string? (user) => user.Value)
        : new string?[] { null };

    public Message? Render(string id, TeamState team, DateTimeOffset now)
    {
        if (HandoverKey.Find(id) is not { } key || key.FindIn(team) is not { } handover)
        {
            return null;
        }

        var blocks = new HandoverBlocks(team, handover);

        return new Message { Text = blocks.Summary.Cut(Longest).Value, Blocks = blocks.Main(key), UnfurlLinks = false, UnfurlMedia = false };
    }

    public IEnumerable<OutgoingMessage> WhenRefused(string id, string error, TeamState team) => [];
}
