using System.Text.Json;
using OnCallBot.Slack.Guard;
using SlackNet;

namespace OnCallBot.Features.Doors;

/// <summary>Who the bot itself is in its workspace.</summary>
internal sealed partial class OwnUser(ISlackApiClient slack, TimeProvider clock, ILogger<OwnUser> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private string? _id;

    /// <summary>Null: Slack does not say; it is asked again next time.</summary>
    public async Task<string?> FindIdAsync(CancellationToken cancellationToken)
    {
        if (_id is not null)
        {
            return _id;
        }

        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            var self = await slack.Auth.Test(either.Token).WaitAsync(either.Token);
            _id = string.IsNullOrEmpty(self.UserId) ? null : self.UserId;
        }
        catch (Exception failure) when (failure is SlackException or SlackRateLimitException or HttpRequestException or JsonException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Log.Unknown(logger, Failure.Describe(failure));
        }

        return _id;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack did not tell who the bot is: {Failure}")]
        public static partial void Unknown(ILogger logger, string failure);
    }
}
