using System.Collections.Concurrent;
using SlackNet;
using SlackNet.WebApi;

namespace OnCallBot.Slack;

/// <summary>
/// Looks in a channel for a message that may have arrived although nobody noted it. The bot may look only where it is a member, and
/// not into direct messages; elsewhere nothing is found.
/// </summary>
internal sealed partial class Delivered(ISlackApiClient slack, ILogger<Delivered> logger)
{
    private const int PerPage = 200;
    private const int MostPages = 3;
    private const int ChannelsPerPage = 1000;

    private readonly ConcurrentDictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, MessagePlace>> _seen = new(StringComparer.Ordinal);

    /// <summary>The id that Slack gave for a recipient.</summary>
    public void Learn(string recipient, string? channel)
    {
        if (!string.IsNullOrEmpty(channel))
        {
            _ids[recipient] = channel;
        }
    }

    /// <param name="anew">False: what was seen before in this channel will do.</param>
    /// <returns>Where the message stands, or null: it is not there, or the bot may not look.</returns>
    public async Task<MessagePlace?> FindAsync(string recipient, string key, bool anew, CancellationToken cancellationToken)
    {
        if (anew || !_seen.TryGetValue(recipient, out var seen))
        {
            seen = _seen[recipient] = await LookAsync(recipient, cancellationToken);
        }

        return seen.GetValueOrDefault(key);
    }

    private async Task<IReadOnlyDictionary<string, MessagePlace>> LookAsync(string recipient, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, MessagePlace>(StringComparer.Ordinal);
        try
        {
            if (await FindIdAsync(recipient, cancellationToken) is not { } channel)
            {
                return found;
            }

            var cursor = "";
            for (var page = 0; page < MostPages && cursor is not null; page++)
            {
                var history = await slack.Conversations.History(channel, limit: PerPage, includeAllMetadata: true, cursor: cursor.Length == 0 ? null : cursor, cancellationToken: cancellationToken);
                foreach (var message in history.Messages.Where(message => message.Metadata?.EventType == OncallbotDelivery.EventType))
                {
                    found.TryAdd(message.Metadata.ToObject<OncallbotDelivery>().Key, new MessagePlace(channel, message.Ts));
                }

                cursor = history.HasMore && history.ResponseMetadata?.NextCursor is { Length: > 0 } next ? next : null;
            }
        }
        catch (SlackException refusal) when (!SlackErrors.AreInPassing(refusal.ErrorCode) || refusal.ErrorCode == SlackErrors.MissingScope)
        {
            Log.MayNotLook(logger, recipient, refusal.ErrorCode);
        }

        return found;
    }

    /// <summary>The channel's id, or null for a person and for a channel that the bot does not see.</summary>
    public async Task<string?> FindIdAsync(string recipient, CancellationToken cancellationToken)
    {
        if (SlackIds.IsUser(recipient))
        {
            return null;
        }

        if (SlackIds.IsChannel(recipient))
        {
            return recipient;
        }

        var cursor = "";
        while (!_ids.ContainsKey(recipient) && cursor is not null)
        {
            var page = await slack.Conversations.List(excludeArchived: true, limit: ChannelsPerPage, types: [ConversationType.PublicChannel], cursor: cursor.Length == 0 ? null : cursor, cancellationToken: cancellationToken);
            foreach (var channel in page.Channels.Where(channel => channel.Name is not null))
            {
                _ids[channel.Name] = _ids[$"#{channel.Name}"] = channel.Id;
            }

            cursor = page.ResponseMetadata?.NextCursor is { Length: > 0 } next ? next : null;
        }

        return _ids.GetValueOrDefault(recipient);
    }

    internal sealed record MessagePlace(string Channel, string Timestamp);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Could not look in {Recipient} for a message that may have arrived ({Why}); it is sent, perhaps a second time")]
        public static partial void MayNotLook(ILogger logger, string recipient, string why);
    }
}
