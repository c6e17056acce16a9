using OnCallBot.Domain;
using SlackNet.WebApi;

namespace OnCallBot.Slack;

/// <summary>Messages of one kind, rendered when they are delivered: they show what is then, and no button that does not work any more.</summary>
internal interface IOutboxContent
{
    /// <summary>Names the kind in the outbox, for as long as rows of it may wait.</summary>
    string Kind { get; }

    /// <summary>The message, without its channel, or null: there is nothing left to say.</summary>
    Message? Render(string id, TeamState team, DateTimeOffset now);

    /// <summary>What is said where Slack will never take the post: to whom it matters, and what to do about it.</summary>
    IEnumerable<OutgoingMessage> WhenRefused(string id, string error, TeamState team);
}
