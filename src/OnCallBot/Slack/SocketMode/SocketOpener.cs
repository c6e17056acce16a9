using System.Net.WebSockets;
using Microsoft.Extensions.Options;
using SlackNet;

namespace OnCallBot.Slack.SocketMode;

/// <summary>Opens connections to Slack, and tries again for as long as that can help: <c>apps.connections.open</c> is rationed.</summary>
internal sealed partial class SocketOpener(
    IHttp http,
    ISlackUrlBuilder urls,
    SlackJsonSettings json,
    IOptions<SlackOptions> options,
    EnvelopeDesk desk,
    SocketModeState state,
    SocketModeOptions timing,
    TimeProvider clock,
    ILogger<SocketOpener> logger)
{
    private static readonly HashSet<string> ForGood = new(StringComparer.Ordinal)
    {
        "not_authed", "invalid_auth", "not_allowed_token_type", "account_inactive", "user_removed_from_team", "team_disabled", "token_revoked", "token_expired", "missing_scope", "no_permission", SlackSocket.LinkDisabled,
    };

    private int _failures;

    /// <summary>The former connection did not hold: to open another at once would be no better.</summary>
    public void Failed() => _failures++;

    /// <summary>The former connection did well.</summary>
    public void Succeeded() => _failures = 0;

    /// <exception cref="SocketModeRefusedException">It would not help to try again.</exception>
    public async Task<SlackSocket> OpenAsync(bool isDebugged, CancellationToken cancellationToken)
    {
        var wait = Wait(_failures);
        while (true)
        {
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellationToken);
            }

            var (socket, why, retryAfter) = await TryOpenAsync(isDebugged, cancellationToken);
            if (socket is not null)
            {
                return socket;
            }

            wait = Wait(++_failures);
            wait = retryAfter > wait ? retryAfter.Value : wait;
            Log.NotOpened(logger, why, wait.TotalSeconds);
        }
    }

    private async Task<(SlackSocket? Socket, string Why, TimeSpan? RetryAfter)> TryOpenAsync(bool isDebugged, CancellationToken cancellationToken)
    {
        try
        {
            return (await ConnectAsync(await AddressAsync(isDebugged, cancellationToken), cancellationToken), "", null);
        }
        catch (SlackException refused) when (ForGood.Contains(refused.ErrorCode))
        {
            throw new SocketModeRefusedException(refused.ErrorCode);
        }
        catch (SlackException refused)
        {
            return (null, refused.ErrorCode, null);
        }
        catch (SlackRateLimitException limit)
        {
            return (null, "ratelimited", limit.RetryAfter);
        }
        catch (HttpRequestException failure)
        {
            return (null, failure.StatusCode is { } status ? $"status {(int)status}" : failure.HttpRequestError.ToString(), null);
        }
        catch (WebSocketException failure)
        {
            return (null, failure.WebSocketErrorCode.ToString(), null);
        }
        catch (Exception failure) when (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (null, "no answer in time", null);
        }
    }

    private async Task<Uri> AddressAsync(bool isDebugged, CancellationToken cancellationToken)
    {
        // Of its own, for it has another token; and it must not wait by itself.
        var slack = new SlackApiClient(http, urls, json, options.Value.AppToken) { DisableRetryOnRateLimit = true };
        var answer = await slack.AppsConnectionsApi.Open(cancellationToken);
        var isPlain = new Uri(options.Value.ApiUrl).Scheme == Uri.UriSchemeHttp;
        if (!Uri.TryCreate(answer?.Url, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeWss || (address.Scheme == Uri.UriSchemeWs && (isPlain || address.IsLoopback))))
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse);
        }

        return isDebugged ? new UriBuilder(address) { Query = $"{address.Query.TrimStart('?')}&debug_reconnects=true" }.Uri : address;
    }

    private async Task<SlackSocket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(timing.HelloWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var socket = new SlackSocket(desk, state, timing, clock, logger);
        var isOpen = false;
        try
        {
            await socket.OpenAsync(address, either.Token);
            isOpen = true;
            Log.Opened(logger);

            return socket;
        }
        finally
        {
            if (!isOpen)
            {
                socket.Dispose();
            }
        }
    }

    private TimeSpan Wait(int failures) =>
        failures == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(timing.LongestWait.Ticks, timing.FirstWait.Ticks << Math.Min(failures - 1, 20)));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Slack")]
        public static partial void Opened(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack could not be connected to ({Why}); next attempt in {Seconds} s")]
        public static partial void NotOpened(ILogger logger, string why, double seconds);
    }
}
