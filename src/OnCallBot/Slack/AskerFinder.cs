using System.Collections.Concurrent;
using System.Text.Json;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using SlackNet;

namespace OnCallBot.Slack;

/// <summary>Finds out who asks and in which time zone: from the team's files, else from Slack, and never waits long for it.</summary>
internal sealed partial class AskerFinder(ISlackApiClient slack, TimeProvider clock, ILogger<AskerFinder> log)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RememberedFor = TimeSpan.FromHours(12);
    private static readonly TimeSpan FailureRememberedFor = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<SlackUserId, Remembered> _zones = [];

    public ValueTask<Asker> FindAsync(SlackUserId user, TeamState team, CancellationToken cancellationToken)
    {
        var engineer = team.FindEngineer(user);
        if (engineer?.Zone is { } own)
        {
            return ValueTask.FromResult(new Asker(user, engineer, own));
        }

        return _zones.TryGetValue(user, out var remembered) && clock.GetUtcNow() < remembered.Until
            ? ValueTask.FromResult(new Asker(user, engineer, remembered.Zone))
            : AskSlackAsync(user, engineer, cancellationToken);
    }

    private async ValueTask<Asker> AskSlackAsync(SlackUserId user, Engineer? engineer, CancellationToken cancellationToken)
    {
        TimeZoneInfo? zone = null;
        var keep = FailureRememberedFor;
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            var profile = await slack.Users.Info(user.Value, includeLocale: false, either.Token).WaitAsync(either.Token);
            if (profile?.Tz is { Length: > 0 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone))
            {
                keep = RememberedFor;
            }
        }
        catch (Exception failure) when (failure is SlackException or SlackRateLimitException or HttpRequestException or JsonException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Log.ZoneUnknown(log, user, failure.Message);
        }

        // Who asks a bot are a few hundred people; a flood of strangers starts the list anew rather than filling the memory.
        if (_zones.Count >= MostRemembered)
        {
            _zones.Clear();
        }

        _zones[user] = new Remembered(zone, clock.GetUtcNow() + keep);

        return new Asker(user, engineer, zone);
    }

    private sealed record Remembered(TimeZoneInfo? Zone, DateTimeOffset Until);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack did not tell the time zone of {User}: {Reason}")]
        public static partial void ZoneUnknown(ILogger logger, SlackUserId user, string reason);
    }
}
