using System.Text.Json;
using OnCallBot.Domain;
using OnCallBot.Storage;
using SlackNet;
using SlackNet.WebApi;

namespace OnCallBot.Slack;

/// <summary>
/// Delivers what commits left in the outbox: at least once, and in order for each recipient. One who has to wait holds up nobody else.
/// </summary>
internal sealed partial class OutboxDispatcher(
    IOutbox outbox,
    ITeamStore store,
    IEnumerable<IOutboxContent> contents,
    ISlackApiClient slack,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<OutboxDispatcher> logger) : BackgroundService
{
    /// <summary>About eight hours of an unreachable Slack.</summary>
    private const int MostAttempts = 100;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    // Errors that pass, or that an operator mends; every other one of Slack's says that this message will never arrive.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org",
        "not_authed", "invalid_auth", "account_inactive", "token_revoked", "token_expired", "missing_scope",
    };

    private readonly Dictionary<string, IOutboxContent> _contents = contents.ToDictionary(content => content.Kind, StringComparer.Ordinal);
    private readonly Dictionary<string, Waiting> _waiting = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The playground's Web API is this very server: before it listens, nobody answers.
        await StartedAsync(stoppingToken);

        var more = Task.CompletedTask;
        while (true)
        {
            // Asked before looking, so that nothing written meanwhile is missed.
            more = more.IsCompleted ? outbox.WaitForMoreAsync(stoppingToken) : more;
            foreach (var row in outbox.Pending.Where(MayBeTried))
            {
                if (await SendAsync(row, stoppingToken) is { } sent)
                {
                    await outbox.DeliveredAsync(row.Number, sent.Posting, stoppingToken);
                    _waiting.Remove(row.Message.Recipient);
                    Log.Delivered(logger, row.Number);
                }
            }

            await WaitAsync(more, stoppingToken);
        }
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    private bool MayBeTried(OutboxRow row) =>
        !_waiting.TryGetValue(row.Message.Recipient, out var waiting) || waiting.Until <= clock.GetUtcNow();

    /// <summary>Null: it was not sent.</summary>
    private async Task<Sent?> SendAsync(OutboxRow row, CancellationToken stoppingToken)
    {
        OutboxMessage? message = null;
        try
        {
            message = OutboxMessage.Read(row.Message.Payload);
            var content = message.Kind is { } kind ? _contents.GetValueOrDefault(kind) ?? throw new JsonException($"Nobody renders {kind}.") : null;
            var rendered = content is null
                ? new Message { Text = message.Text, UnfurlLinks = false, UnfurlMedia = false }
                : content.Render(message.Id ?? "", store.Current, clock.GetUtcNow());

            return rendered is null ? new Sent(Posting: null)
                : message.IsUpdate ? await UpdateAsync(message.Topic!, rendered, stoppingToken)
                : await PostAsync(row.Message.Recipient, message.Topic, rendered, stoppingToken);
        }
        catch (SlackException refusal) when (!Passing.Contains(refusal.ErrorCode))
        {
            // Told before it is given up: a crash in between tells twice rather than never.
            if (message is { Kind: { } kind, Id: { } id, IsUpdate: false })
            {
                await store.CommitAsync<bool>(team => new Decision<bool>(true, [], _contents[kind].WhenRefused(id, refusal.ErrorCode, team).ToValueList()), stoppingToken);
            }

            await GiveUpAsync(row, refusal.ErrorCode, stoppingToken);
        }
        catch (JsonException)
        {
            await GiveUpAsync(row, "its content cannot be read", stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            await PutOffAsync(row, failure, stoppingToken);
        }

        return null;
    }

    private async Task<Sent> PostAsync(string recipient, string? topic, Message message, CancellationToken stoppingToken)
    {
        message.Channel = recipient;
        var posted = await slack.Chat.PostMessage(message, stoppingToken);

        return new Sent(topic is null ? null : new Posting(topic, posted.Channel, posted.Ts));
    }

    /// <summary>What was never posted needs no update: it shows the present when it is.</summary>
    private async Task<Sent> UpdateAsync(string topic, Message message, CancellationToken stoppingToken)
    {
        if (outbox.FindPosting(topic) is { } posting)
        {
            await slack.Chat.Update(new MessageUpdate { ChannelId = posting.Channel, Ts = posting.Timestamp, Text = message.Text, Blocks = message.Blocks, Parse = ParseMode.None }, stoppingToken);
        }

        return new Sent(Posting: null);
    }

    private async Task PutOffAsync(OutboxRow row, Exception failure, CancellationToken stoppingToken)
    {
        var why = failure is SlackException refusal ? refusal.ErrorCode : failure.GetType().Name;
        var attempts = (_waiting.TryGetValue(row.Message.Recipient, out var before) ? before.Attempts : 0) + 1;
        if (attempts >= MostAttempts)
        {
            await GiveUpAsync(row, $"{MostAttempts} attempts failed, the last one with {why}", stoppingToken);

            return;
        }

        var delay = (failure as SlackRateLimitException)?.RetryAfter ?? TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempts - 1), LongestWait.TotalSeconds));
        _waiting[row.Message.Recipient] = new Waiting(clock.GetUtcNow() + delay, attempts);
        Log.PutOff(logger, row.Number, why, delay.TotalSeconds);
    }

    private async Task GiveUpAsync(OutboxRow row, string reason, CancellationToken stoppingToken)
    {
        await outbox.FailedAsync(row.Number, reason, stoppingToken);
        _waiting.Remove(row.Message.Recipient);
        Log.GivenUp(logger, row.Number, reason);
    }

    /// <summary>Until a commit writes more, or the first of those who wait may be tried again.</summary>
    private async Task WaitAsync(Task more, CancellationToken stoppingToken)
    {
        if (_waiting.Count == 0)
        {
            await more;

            return;
        }

        var delay = _waiting.Values.Min(waiting => waiting.Until) - clock.GetUtcNow();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(more, Task.Delay(delay > TimeSpan.Zero ? delay : TimeSpan.Zero, clock, enough.Token));
        await enough.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
    }

    private sealed record Sent(Posting? Posting);

    private readonly record struct Waiting(DateTimeOffset Until, int Attempts);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Delivered message {Number}")]
        public static partial void Delivered(ILogger logger, long number);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Number} could not be delivered ({Why}); next attempt in {Seconds} s")]
        public static partial void PutOff(ILogger logger, long number, string why, double seconds);

        [LoggerMessage(Level = LogLevel.Error, Message = "Message {Number} will not be delivered: {Reason}")]
        public static partial void GivenUp(ILogger logger, long number, string reason);
    }
}
