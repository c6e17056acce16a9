using System.Collections.Concurrent;
using System.Text.Json;
using OnCallBot.Domain;
using OnCallBot.Slack;
using OnCallBot.Slack.Guard;
using SlackNet;

namespace OnCallBot.Features.Doors;

/// <summary>The names of channels, which an event does not tell: a rotation may be bound to its channel by name.</summary>
internal sealed partial class ChannelNames(Delivered delivered, TimeProvider clock, ILogger<ChannelNames> logger)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RememberedFor = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (string? Name, DateTimeOffset Until)> _names = [];

    /// <summary>The name by which a rotation is bound to the channel, or null.</summary>
    public async Task<string?> FindAsync(string channel, TeamState team, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (team.FindRotationIn(channel, channelName: null) is not null)
        {
            return null;
        }

        if (_names.TryGetValue(channel, out var remembered) && now < remembered.Until)
        {
            return remembered.Name;
        }

        if (_names.Count >= MostRemembered)
        {
            _names.Clear();
        }

        var name = await LookAsync(channel, team, cancellationToken);
        _names[channel] = (name, now + RememberedFor);

        return name;
    }

    private async Task<string?> LookAsync(string channel, TeamState team, CancellationToken cancellationToken)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            foreach (var name in team.Rotations.Values.Select(rotation => rotation.Channel).OfType<string>().Where(name => !SlackIds.IsChannel(name)))
            {
                if (await delivered.FindIdAsync(name, either.Token).WaitAsync(either.Token) == channel)
                {
                    return name.TrimStart('#');
                }
            }
        }
        catch (Exception failure) when (failure is SlackException or SlackRateLimitException or HttpRequestException or JsonException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Log.Unknown(logger, channel, Failure.Describe(failure));
        }

        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack did not tell which channel {Channel} is: {Failure}")]
        public static partial void Unknown(ILogger logger, string channel, string failure);
    }
}
