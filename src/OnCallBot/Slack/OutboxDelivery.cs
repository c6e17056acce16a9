using System.Text.Json;
using OnCallBot.Storage;
using SlackNet;
using SlackNet.WebApi;

namespace OnCallBot.Slack;

/// <summary>Delivers one message: renders it, posts it or updates what was posted, and says what came of it.</summary>
internal sealed class OutboxDelivery(
    IOutbox outbox,
    ITeamStore store,
    IEnumerable<IOutboxContent> contents,
    IEnumerable<IOutboxCall> calls,
    ISlackApiClient slack,
    Delivered delivered,
    TimeProvider clock)
{
    private readonly Dictionary<string, IOutboxContent> _contents = contents.ToDictionary(content => content.Kind, StringComparer.Ordinal);
    private readonly Dictionary<string, IOutboxCall> _calls = calls.ToDictionary(call => call.Kind, StringComparer.Ordinal);

    public IOutboxCall? FindCall(OutboxMessage message) => message.Kind is { } kind ? _calls.GetValueOrDefault(kind) : null;

    public IOutboxContent? FindContent(OutboxMessage message) => message.Kind is { } kind ? _contents.GetValueOrDefault(kind) : null;

    /// <param name="mayHaveArrived">An earlier attempt may have got through: it is looked for first.</param>
    /// <param name="anew">It was this process's own attempt, so what was seen before in the channel says nothing.</param>
    public async Task<Attempt> TryAsync(OutboxRow row, bool mayHaveArrived, bool anew, CancellationToken stoppingToken)
    {
        Message? content;
        OutboxMessage message;
        try
        {
            message = OutboxMessage.Read(row.Message.Payload);
            content = FindCall(message) is null ? Render(message) : null;
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            // Whatever a feature stumbles over, it will stumble over again.
            return new Attempt.Never($"its content cannot be made: {defect.GetType().Name}");
        }

        try
        {
            if (FindCall(message) is { } call)
            {
                await call.CallAsync(message.Id ?? "", stoppingToken);

                return new Attempt.Done(Posting: null, IsSent: true);
            }

            return content is null ? new Attempt.Done(Posting: null, IsSent: false)
                : message.IsUpdate ? await UpdateAsync(message.Topic!, content, stoppingToken)
                : await PostAsync(row.Message.Recipient, message, content, mayHaveArrived, anew, stoppingToken);
        }
        catch (SlackException refusal)
        {
            return SlackErrors.AreInPassing(refusal.ErrorCode)
                ? new Attempt.Later(refusal.ErrorCode, MayHaveArrived: SlackErrors.LeaveItOpen(refusal.ErrorCode), IsOfTheApp: SlackErrors.AreOfTheApp(refusal.ErrorCode))
                : new Attempt.Never(refusal.ErrorCode);
        }
        catch (SlackRateLimitException limit)
        {
            return new Attempt.Later("rate_limited", limit.RetryAfter);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or JsonException or IOException && !stoppingToken.IsCancellationRequested)
        {
            return new Attempt.Later(failure.GetType().Name, MayHaveArrived: true);
        }
    }

    private Message? Render(OutboxMessage message)
    {
        if (message.Kind is null)
        {
            return new Message { Text = message.Text, Blocks = message.Blocks is { } blocks ? StoredBlocks.Read(blocks) : [], UnfurlLinks = false, UnfurlMedia = false };
        }

        var content = FindContent(message) ?? throw new JsonException($"Nobody renders {message.Kind}.");

        return content.Render(message.Id ?? "", store.Current, clock.GetUtcNow());
    }

    private async Task<Attempt> PostAsync(string recipient, OutboxMessage message, Message content, bool mayHaveArrived, bool anew, CancellationToken stoppingToken)
    {
        if (message.Thread is { } thread)
        {
            if (outbox.FindPosting(thread) is not { } parent)
            {
                return new Attempt.Done(Posting: null, IsSent: false);
            }

            (recipient, content.ThreadTs) = (parent.Channel, parent.Timestamp);
        }
        else if (message.ThreadTs is { } timestamp)
        {
            content.ThreadTs = timestamp;
        }

        // What stands in a thread is not in the channel's history.
        if (mayHaveArrived && message is { Key: { } key, Thread: null, ThreadTs: null } && await delivered.FindAsync(recipient, key, anew, stoppingToken) is { } place)
        {
            return new Attempt.Done(PostingOf(message, place.Channel, place.Timestamp), IsSent: false);
        }

        content.Channel = recipient;
        content.MetadataObject = message.Key is { } own ? new OncallbotDelivery { Key = own } : null;
        var posted = await slack.Chat.PostMessage(content, stoppingToken);
        delivered.Learn(recipient, posted.Channel);

        return new Attempt.Done(PostingOf(message, posted.Channel, posted.Ts), IsSent: true);
    }

    /// <summary>What was never posted needs no update: it shows the present when it is.</summary>
    private async Task<Attempt> UpdateAsync(string topic, Message content, CancellationToken stoppingToken)
    {
        if (outbox.FindPosting(topic) is not { } posting)
        {
            return new Attempt.Done(Posting: null, IsSent: false);
        }

        await slack.Chat.Update(new MessageUpdate { ChannelId = posting.Channel, Ts = posting.Timestamp, Text = content.Text, Blocks = content.Blocks, Parse = ParseMode.None }, stoppingToken);

        return new Attempt.Done(Posting: null, IsSent: true);
    }

    private static Posting? PostingOf(OutboxMessage message, string channel, string timestamp) =>
        message.Topic is { } topic ? new Posting(topic, channel, timestamp) : null;
}
