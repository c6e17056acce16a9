using OnCallBot.Storage;
using OnCallBot.Telemetry;

namespace OnCallBot.Slack;

/// <summary>
/// Empties the outbox: in order for each recipient, at the pace that Slack takes, many recipients at the same time. One who has to wait
/// holds up nobody else. A message whose fate nobody knows, because a call failed or the process before this one ended, is looked for
/// before it is sent again.
/// </summary>
internal sealed partial class OutboxDispatcher(
    IOutbox outbox,
    OutboxDelivery delivery,
    OutboxRefusals refusals,
    OutboxOptions options,
    BotMetrics metrics,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<OutboxDispatcher> logger) : BackgroundService
{
    /// <summary>About eight hours of an unreachable Slack.</summary>
    private const int MostAttempts = 100;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private long _began;

    // Not the time of day: somebody may set that back, and nothing must wait for it to come again.
    private TimeSpan Elapsed => clock.GetElapsedTime(_began);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The playground's Web API is this very server: before it listens, nobody answers.
        await lifetime.StartedAsync(stoppingToken);
        _began = clock.GetTimestamp();

        var underWay = new List<Task<Sending>>();
        using var calls = new CancellationTokenSource();
        try
        {
            await SendAsync(underWay, calls.Token, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await FinishAsync(underWay, calls);
        }
    }

    /// <param name="calls">Ends the calls that are under way.</param>
    private async Task SendAsync(List<Task<Sending>> underWay, CancellationToken calls, CancellationToken stoppingToken)
    {
        var more = Task.CompletedTask;
        while (true)
        {
            // Asked before looking, so that nothing written meanwhile is missed.
            more = more.IsCompleted ? outbox.WaitForMoreAsync(stoppingToken) : more;
            var next = Begin(underWay, calls);
            await WaitAsync([more, .. underWay], next, stoppingToken);
            if (underWay.Exists(sending => sending.IsCompleted))
            {
                // What was sent with it ends about now: one write for all costs little more than one for each.
                await WaitAsync([Task.WhenAll(underWay)], Elapsed + options.Together, stoppingToken);
                await SettleAsync(underWay, calls);
            }
        }
    }

    /// <summary>What Slack has been asked already may end and be noted, for a while: it need not be looked for after the next start. All else waits in the store.</summary>
    private async Task FinishAsync(List<Task<Sending>> underWay, CancellationTokenSource calls)
    {
        Task all = Task.WhenAll(underWay);
        try
        {
            await all.WaitAsync(options.Grace, clock);
        }
        catch (TimeoutException)
        {
            Log.CutShort(logger, underWay.Count(sending => !sending.IsCompleted));
        }

        await SettleAsync(underWay, CancellationToken.None);
        await calls.CancelAsync();
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Sends on their way all that may go now.</summary>
    /// <returns>When the first of the others may; null: nobody waits.</returns>
    private TimeSpan? Begin(List<Task<Sending>> underWay, CancellationToken calls)
    {
        TimeSpan? next = null;
        var now = Elapsed;
        foreach (var row in outbox.Heads)
        {
            if (!_lines.TryGetValue(row.Message.Recipient, out var line))
            {
                // What the process before this one had under way may still arrive.
                line = _lines[row.Message.Recipient] = new Line { NotBefore = row.Number <= outbox.InheritedUpTo ? options.Settling : TimeSpan.Zero };
            }

            if (line.IsBusy || underWay.Count == options.MostAtOnce)
            {
                continue;
            }

            if (line.NotBefore > now)
            {
                next = next < line.NotBefore ? next : line.NotBefore;
                continue;
            }

            line.IsBusy = true;
            underWay.Add(TryAsync(row, line, calls));
        }

        return next;
    }

    private async Task<Sending> TryAsync(OutboxRow row, Line line, CancellationToken stoppingToken) => new(
        row,
        line,
        await delivery.TryAsync(row, line.MayHaveArrived || row.Number <= outbox.InheritedUpTo, line.MayHaveArrived, stoppingToken));

    /// <summary>Notes what came of those that have ended, and makes way for the next of each.</summary>
    private async Task SettleAsync(List<Task<Sending>> underWay, CancellationToken stoppingToken)
    {
        var ended = new List<Sending>();
        foreach (var sending in underWay.Where(sending => sending.IsCompleted).ToList())
        {
            underWay.Remove(sending);
            ended.Add(await sending);
        }

        await outbox.DeliveredAsync([.. ended.Select(sending => sending.Outcome is Attempt.Done done ? new DeliveredRow(sending.Row.Number, done.Posting) : null).OfType<DeliveredRow>()], stoppingToken);
        foreach (var sending in ended)
        {
            await SettleAsync(sending, stoppingToken);
            sending.Line.IsBusy = false;
        }
    }

    private async Task SettleAsync(Sending sending, CancellationToken stoppingToken)
    {
        var (row, line, _) = sending;
        switch (sending.Outcome)
        {
            case Attempt.Done done:
                metrics.Delivered(done.IsSent ? "sent" : "needless");
                Log.Delivered(logger, row.Number, done.IsSent);
                Settled(line, done.IsSent);
                break;
            case Attempt.Later later when later.IsOfTheApp || line.Attempts + 1 < MostAttempts:
                PutOff(row, line, later);
                break;
            case Attempt.Later later:
                await GiveUpAsync(sending, $"{MostAttempts} attempts failed, the last one with {later.Why}", later.Why, stoppingToken);
                break;
            case Attempt.Never never:
                await GiveUpAsync(sending, never.Why, never.Why, stoppingToken);
                break;
        }
    }

    private void Settled(Line line, bool isSent)
    {
        (line.Attempts, line.MayHaveArrived) = (0, false);
        line.NotBefore = isSent ? Elapsed + options.Pace : line.NotBefore;
    }

    private void PutOff(OutboxRow row, Line line, Attempt.Later later)
    {
        var delay = later.After ?? TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(line.Attempts, 30)), LongestWait.TotalSeconds));
        line.Attempts++;
        line.MayHaveArrived |= later.MayHaveArrived;
        if (later.MayHaveArrived && delay < options.Settling)
        {
            delay = options.Settling;
        }

        line.NotBefore = Elapsed + delay;
        metrics.Delivered("put_off");
        if (later.IsOfTheApp)
        {
            Log.AppBroken(logger, row.Number, later.Why, delay.TotalSeconds);
        }
        else
        {
            Log.PutOff(logger, row.Number, later.Why, delay.TotalSeconds);
        }
    }

    /// <summary>Whom it matters to is told before it is given up: a crash in between tells twice rather than never.</summary>
    private async Task GiveUpAsync(Sending sending, string reason, string error, CancellationToken stoppingToken)
    {
        await refusals.TellAsync(sending.Row, error, stoppingToken);
        await outbox.FailedAsync(sending.Row.Number, reason, stoppingToken);
        metrics.Delivered("given_up");
        Log.GivenUp(logger, sending.Row.Number, reason);
        Settled(sending.Line, isSent: true);
    }

    /// <summary>Until one of the tasks ends, or the first of those who wait may go.</summary>
    private async Task WaitAsync(IEnumerable<Task> tasks, TimeSpan? next, CancellationToken stoppingToken)
    {
        if (next is not { } due)
        {
            await Task.WhenAny(tasks);
        }
        else if (due - Elapsed is var delay && delay > TimeSpan.Zero)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny([.. tasks, Task.Delay(delay, clock, enough.Token)]);
            await enough.CancelAsync();
        }

        stoppingToken.ThrowIfCancellationRequested();
    }

    private sealed record Sending(OutboxRow Row, Line Line, Attempt Outcome);

    /// <summary>What waits for one recipient.</summary>
    private sealed class Line
    {
        public bool IsBusy { get; set; }

        public TimeSpan NotBefore { get; set; }

        public int Attempts { get; set; }

        public bool MayHaveArrived { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Delivered message {Number}; sent now: {IsSent}")]
        public static partial void Delivered(ILogger logger, long number, bool isSent);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Stopped with {Count} messages under way; they are looked for before they are sent again")]
        public static partial void CutShort(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Number} could not be delivered ({Why}); next attempt in {Seconds} s")]
        public static partial void PutOff(ILogger logger, long number, string why, double seconds);

        [LoggerMessage(Level = LogLevel.Error, Message = "Message {Number} waits until the app's installation in Slack is mended ({Why}); next attempt in {Seconds} s")]
        public static partial void AppBroken(ILogger logger, long number, string why, double seconds);

        [LoggerMessage(Level = LogLevel.Error, Message = "Message {Number} will not be delivered: {Reason}")]
        public static partial void GivenUp(ILogger logger, long number, string reason);
    }
}
