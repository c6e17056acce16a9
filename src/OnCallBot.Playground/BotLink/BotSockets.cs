using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

/// <summary>Socket Mode from Slack's end: the connections that the bot has opened, and what is sent over them.</summary>
internal sealed class BotSockets(Addresses addresses, PlaygroundClock clock)
{
    private static readonly TimeSpan TicketLife = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, long> _tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<BotReply>> _waiting = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly List<BotSocket> _open = [];

    public bool IsConnected
    {
        get
        {
            lock (_gate)
            {
                return _open.Count > 0;
            }
        }
    }

    /// <summary>An address to connect to: it holds for one connection, and not for long.</summary>
    public string IssueAddress()
    {
        var ticket = Identity.Secret();
        _tickets[ticket] = clock.Real.GetTimestamp();

        return new UriBuilder(new Uri(addresses.Own, "/playground/socket")) { Scheme = Uri.UriSchemeWs, Query = $"ticket={ticket}&app_id={Identity.AppId}" }.Uri.AbsoluteUri;
    }

    /// <summary>The bot connects.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || !_tickets.TryRemove(context.Request.Query["ticket"].ToString(), out var issued) || clock.Real.GetElapsedTime(issued) > TicketLife)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;

            return;
        }

        using var socket = new BotSocket(await context.WebSockets.AcceptWebSocketAsync());
        var number = Add(socket);
        try
        {
            await socket.SendAsync(new { type = "hello", num_connections = number, connection_info = new { app_id = Identity.AppId }, debug_info = new { host = "playground" } }, context.RequestAborted);
            while (await socket.FindNextAsync(context.RequestAborted) is { } answer)
            {
                Settle(answer);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            // The bot is gone without a word, or this program stops.
        }
        finally
        {
            Remove(socket);
        }
    }

    /// <summary>Sends a delivery, and waits for its acknowledgement no longer than Slack does.</summary>
    /// <param name="attempt">How often it was sent before.</param>
    public async Task<BotReply> SendAsync(string type, object payload, bool takesAnswer, int attempt, CancellationToken cancellationToken)
    {
        if (!TryFind(out var socket))
        {
            return new BotReply.Unreachable("the bot is not connected over Socket Mode");
        }

        var id = Guid.NewGuid().ToString();
        var reply = _waiting.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        using var patience = new CancellationTokenSource(BotRequests.Patience, clock.Real);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await socket.SendAsync(
                new { envelope_id = id, type, accepts_response_payload = takesAnswer, payload, retry_attempt = attempt, retry_reason = attempt > 0 ? "timeout" : "" },
                either.Token);

            return await reply.Task.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new BotReply.Late();
        }
        catch (WebSocketException)
        {
            return new BotReply.Unreachable("the connection of Socket Mode broke");
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    private void Settle(JsonElement answer)
    {
        if (answer.FindText("envelope_id") is { } id && _waiting.TryGetValue(id, out var reply))
        {
            reply.TrySetResult(answer.Find("payload") is { } payload ? new BotReply.Answered(payload.GetRawText(), IsJson: true) : new BotReply.Answered("", IsJson: false));
        }
    }

    private int Add(BotSocket socket)
    {
        lock (_gate)
        {
            _open.Add(socket);

            return _open.Count;
        }
    }

    private void Remove(BotSocket socket)
    {
        lock (_gate)
        {
            _open.Remove(socket);
        }
    }

    /// <summary>The newest one: while a connection is being renewed there are two.</summary>
    private bool TryFind([MaybeNullWhen(false)] out BotSocket socket)
    {
        lock (_gate)
        {
            socket = _open.LastOrDefault();

            return socket is not null;
        }
    }
}
