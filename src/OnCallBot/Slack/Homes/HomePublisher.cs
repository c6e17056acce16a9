using System.Collections.Concurrent;
using System.Text.Json;
using OnCallBot.Domain.Homes;
using OnCallBot.Domain.People;
using OnCallBot.Storage;
using SlackNet;

namespace OnCallBot.Slack.Homes;

/// <summary>
/// Publishes homes: that of whoever opens theirs at once, those of others when something changes that they show, at a pace that Slack takes, and none that would look as before.
/// The last one published wins: nobody else writes a home, and here one follows the other, so Slack need not compare hashes; where an answer gets lost, the next one mends it.
/// </summary>
internal sealed partial class HomePublisher(IHomeContent content, ITeamStore store, AskerFinder askers, ISlackApiClient slack, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<HomePublisher> logger) : BackgroundService
{
    /// <summary>Slack takes 100 a minute and more: it stays at 90.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(667);

    /// <summary>How long commits gather before it is asked which homes they change.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private const int MostAttempts = 10;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(30);

    private readonly HomeLines _lines = new();
    private readonly ConcurrentQueue<(SlackUserId User, bool IsBlank)> _opened = [];
    private readonly SemaphoreSlim _signal = new(0);
    private TimeSpan _notBefore;
    private long _began;

    private TimeSpan Elapsed => clock.GetElapsedTime(_began);

    /// <summary>Somebody looks at their home.</summary>
    /// <param name="isBlank">Slack shows nothing there.</param>
    public void Hurry(SlackUserId user, bool isBlank)
    {
        _opened.Enqueue((user, isBlank));
        _signal.Release();
    }

    public override void Dispose()
    {
        _signal.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The playground's Web API is this very server: before it listens, nobody answers.
        await lifetime.StartedAsync(stoppingToken);
        _began = clock.GetTimestamp();
        while (true)
        {
            _lines.Note(store.Current);
            TakeOpened();
            if (_notBefore > Elapsed)
            {
                await WaitAsync(_notBefore - Elapsed, stoppingToken);
            }
            else if (_lines.FindNext(clock.GetUtcNow(), Elapsed) is { } next)
            {
                await LookAtAsync(next, stoppingToken);
            }
            else if (_lines.IsEmpty)
            {
                // Nobody has opened their home yet: there is nothing to look for.
                await _signal.WaitAsync(stoppingToken);
            }
            else
            {
                await WaitAsync(Look, stoppingToken);
            }
        }
    }

    private void TakeOpened()
    {
        while (_opened.TryDequeue(out var opened))
        {
            // They may have opened it for the first time just now.
            _lines.Note(store.Current);
            if (_lines.Find(opened.User) is { } line)
            {
                (line.IsDue, line.IsUrgent, line.NotBefore) = (true, true, TimeSpan.Zero);
                line.Shown = opened.IsBlank ? null : line.Shown;
            }
        }
    }

    private async Task WaitAsync(TimeSpan time, CancellationToken stoppingToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var signal = _signal.WaitAsync(enough.Token);

        // Delays are whole milliseconds, and a part of one would be none.
        await Task.WhenAny(signal, Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds)), clock, enough.Token));
        await enough.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
    }

    private async Task LookAtAsync(HomeLine line, CancellationToken stoppingToken)
    {
        var (team, now) = (store.Current, clock.GetUtcNow());
        (line.IsDue, line.IsUrgent, line.LookedAt) = (false, false, now);
        var asker = await askers.FindAsync(line.Home.User, team, stoppingToken);
        RenderedHome home;
        string fingerprint;
        try
        {
            home = content.Render(asker, team, now);
            fingerprint = ViewFingerprint.Of(home.View);
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            // It would stumble again: this home waits for another change, and the others go on.
            line.Until = DateTimeOffset.MaxValue;
            Log.NotRendered(logger, line.Home.User, defect);

            return;
        }

        line.Until = home.Until;
        if (fingerprint == line.Shown)
        {
            return;
        }

        _notBefore = Elapsed + Pace;
        if (await FindFaultAsync(line.Home.User, home.View, stoppingToken) is { } fault)
        {
            await HeedAsync(line, fault, stoppingToken);
        }
        else
        {
            (line.Shown, line.Attempts) = (fingerprint, 0);
            Log.Published(logger, line.Home.User);
        }
    }

    /// <summary>Publishes it; what is wrong, or null: nothing is.</summary>
    private async Task<Exception?> FindFaultAsync(SlackUserId user, HomeViewDefinition view, CancellationToken stoppingToken)
    {
        try
        {
            await slack.Views.Publish(user.Value, view, hash: null, stoppingToken);

            return null;
        }
        catch (Exception fault) when (fault is SlackException or SlackRateLimitException or HttpRequestException or OperationCanceledException or JsonException or IOException && !stoppingToken.IsCancellationRequested)
        {
            return fault;
        }
    }

    private async Task HeedAsync(HomeLine line, Exception fault, CancellationToken stoppingToken)
    {
        switch (fault)
        {
            case SlackRateLimitException limit:
                line.IsDue = true;
                PutOffAll(limit.RetryAfter ?? UsualLimit, "rate_limited");
                break;
            case SlackException { ErrorCode: var code } when SlackErrors.AreOfTheApp(code) || code == SlackErrors.NoHomeTab:
                line.IsDue = true;
                PutOffAll(LongestWait, code);
                break;
            case SlackException { ErrorCode: var code } when SlackErrors.MeanGone(code):
                await store.CommitAsync<bool>(team => KeepHomes.Close(team, line.Home.User), stoppingToken);
                Log.Gone(logger, line.Home.User, code);
                break;
            case SlackException { ErrorCode: var code } when !SlackErrors.AreInPassing(code):
                Log.Refused(logger, line.Home.User, code);
                break;
            default:
                PutOff(line, fault is SlackException refusal ? refusal.ErrorCode : fault.GetType().Name);
                break;
        }
    }

    private void PutOffAll(TimeSpan wait, string why)
    {
        _notBefore = Elapsed + wait;
        Log.AllWait(logger, why, wait.TotalSeconds);
    }

    private void PutOff(HomeLine line, string why)
    {
        if (++line.Attempts >= MostAttempts)
        {
            line.Attempts = 0;
            Log.Refused(logger, line.Home.User, why);

            return;
        }

        var wait = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, line.Attempts), LongestWait.TotalSeconds));
        (line.IsDue, line.NotBefore) = (true, Elapsed + wait);
        Log.PutOff(logger, line.Home.User, why, wait.TotalSeconds);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Published the home of {User}")]
        public static partial void Published(ILogger logger, SlackUserId user);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The home of {User} could not be published ({Why}); next attempt in {Seconds} s")]
        public static partial void PutOff(ILogger logger, SlackUserId user, string why, double seconds);

        [LoggerMessage(Level = LogLevel.Warning, Message = "No home is published ({Why}) for {Seconds} s")]
        public static partial void AllWait(ILogger logger, string why, double seconds);

        [LoggerMessage(Level = LogLevel.Information, Message = "Slack knows {User} no more ({Why}): their home is let go")]
        public static partial void Gone(ILogger logger, SlackUserId user, string why);

        [LoggerMessage(Level = LogLevel.Error, Message = "The home of {User} is not published until something changes: {Why}")]
        public static partial void Refused(ILogger logger, SlackUserId user, string why);

        [LoggerMessage(Level = LogLevel.Error, Message = "The home of {User} could not be made")]
        public static partial void NotRendered(ILogger logger, SlackUserId user, Exception failure);
    }
}
