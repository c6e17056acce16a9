using System.Net.WebSockets;
using System.Text.Json;
using OnCallBot.Slack.Guard;

namespace OnCallBot.Slack.SocketMode;

/// <summary>One connection to Slack, from its hello to its end. What comes over it is acknowledged over it.</summary>
internal sealed partial class SlackSocket(EnvelopeDesk desk, SocketModeState state, SocketModeOptions options, TimeProvider clock, ILogger logger) : IDisposable
{
    public const string LinkDisabled = "link_disabled";

    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new() { Options = { KeepAliveInterval = options.KeepAlive, KeepAliveTimeout = options.KeepAlive } };
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly RunningCount _underWay = new();
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _receiving = Task.CompletedTask;
    private bool _isClosing;
    private bool _hasSaidUnreadable;

    /// <summary>Ends when another must take this one's place.</summary>
    public Task<SocketEnd> Leaving => _leaving.Task;

    /// <summary>Ends when nothing comes over it any more, and what came is answered.</summary>
    public Task Ended => _receiving;

    /// <summary>Connects, and waits until Slack says hello.</summary>
    /// <exception cref="WebSocketException">Slack does not let it, or closes it first.</exception>
    public async Task OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        await _socket.ConnectAsync(address, cancellationToken);
        _receiving = ReceiveAsync();
        await Task.WhenAny(_hello.Task, _leaving.Task).WaitAsync(cancellationToken);
        if (!_hello.Task.IsCompleted)
        {
            throw await Leaving == SocketEnd.LinkDisabled
                ? new SocketModeRefusedException(LinkDisabled)
                : new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
        }
    }

    /// <summary>True: an envelope may be handled, and <see cref="Finish"/> must follow. False: the connection is being closed.</summary>
    public bool TryBegin()
    {
        lock (_gate)
        {
            if (!_isClosing)
            {
                _underWay.Enter();
            }

            return !_isClosing;
        }
    }

    public void Finish() => _underWay.Leave();

    /// <returns>False where it could not go out: the connection has ended.</returns>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, _abort.Token);

            return true;
        }
        catch (Exception failure) when (failure is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Closes it once what came over it is answered, or not much later; what still comes is left to Slack to send again.</summary>
    public async Task CloseAsync()
    {
        await FinishAsync();
        await TryCloseAsync();
        using var patience = new CancellationTokenSource(CloseWithin, clock);
        await Task.WhenAny(_receiving, Task.Delay(Timeout.InfiniteTimeSpan, clock, patience.Token));
        await _abort.CancelAsync();
        await _receiving;
    }

    public void Dispose()
    {
        _abort.Cancel();
        _socket.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var message = new SocketMessage();
        try
        {
            while (await message.ReadAsync(_socket, _abort.Token))
            {
                Take(message);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            Log.Broken(logger, failure is WebSocketException broken ? broken.WebSocketErrorCode.ToString() : failure.GetType().Name);
        }
        finally
        {
            message.Dispose();
            if (_hello.Task.IsCompleted)
            {
                state.Ended();
            }

            _leaving.TrySetResult(SocketEnd.Closed);
        }

        if (_socket.State == WebSocketState.CloseReceived)
        {
            // Slack has nothing more to say, but still listens.
            await FinishAsync();
            await TryCloseAsync();
        }
    }

    private void Take(SocketMessage message)
    {
        try
        {
            using var json = message.IsWhole ? JsonDocument.Parse(message.Bytes, DeliveryReader.Strict) : throw new JsonException();
            Take(json.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: text that cannot be text, half a surrogate pair for instance.
            if (!_hasSaidUnreadable)
            {
                _hasSaidUnreadable = true;
                Log.Unreadable(logger);
            }
        }
    }

    private void Take(JsonElement message)
    {
        switch (Envelope.Text(message, "type"))
        {
            case "hello" when !_hello.Task.IsCompleted:
                state.Opened();
                _hello.SetResult();
                break;
            case "disconnect":
                var reason = Envelope.Text(message, "reason") ?? "";
                Log.Leaving(logger, reason);
                _leaving.TrySetResult(reason == LinkDisabled ? SocketEnd.LinkDisabled : SocketEnd.RefreshRequested);
                break;
            default:
                desk.Take(message, this);
                break;
        }
    }

    private async Task FinishAsync()
    {
        using var patience = new CancellationTokenSource(options.FinishWithin, clock);
        try
        {
            while (true)
            {
                await _underWay.DrainAsync(patience.Token);
                lock (_gate)
                {
                    _isClosing = _isClosing || _underWay.Value == 0;
                    if (_isClosing)
                    {
                        return;
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            lock (_gate)
            {
                _isClosing = true;
            }
        }
    }

    private async Task TryCloseAsync()
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, _abort.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            Log.NotClosed(logger);
        }
        finally
        {
            _sending.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Slack wants another connection in this one's place: {Reason}")]
        public static partial void Leaving(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A connection to Slack broke: {Why}")]
        public static partial void Broken(ILogger logger, string why);

        [LoggerMessage(Level = LogLevel.Warning, Message = "What came over the connection cannot be read, and is passed over; it is not said again of this connection")]
        public static partial void Unreadable(ILogger logger);

        [LoggerMessage(Level = LogLevel.Debug, Message = "The connection ended before it was closed")]
        public static partial void NotClosed(ILogger logger);
    }
}
