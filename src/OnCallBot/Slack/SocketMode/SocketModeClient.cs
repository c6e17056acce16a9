using SlackNet;
using SlackNet.SocketMode;

namespace OnCallBot.Slack.SocketMode;

/// <summary>
/// Keeps a connection to Slack: one, and for a moment two, for the next one is up before the former goes. In SlackNet's place, whose own
/// client gives up after one refusal, does not notice a frozen peer, and closes a connection before it opens the next.
/// </summary>
internal sealed class SocketModeClient(SocketOpener opener, SocketModeState state, SocketModeOptions timing, TimeProvider clock) : ISlackSocketModeClient
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _stop;
    private Task _ended = Task.CompletedTask;

    public bool Connected => state.IsConnected;

    /// <summary>Fails where Slack does not let the app connect any more.</summary>
    public Task Ended
    {
        get
        {
            lock (_gate)
            {
                return _ended;
            }
        }
    }

    /// <summary>Ends when the connection is up. From then on it is kept up, until <see cref="Disconnect"/>.</summary>
    /// <param name="connectionOptions">There is one connection at a time, however many it asks for.</param>
    /// <exception cref="SocketModeRefusedException">Slack does not let the app connect.</exception>
    public async Task Connect(SocketModeConnectionOptions? connectionOptions = null, CancellationToken cancellationToken = default)
    {
        var connected = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task ended;
        lock (_gate)
        {
            if (!_ended.IsCompleted)
            {
                throw new InvalidOperationException("It is connected already, or about to be.");
            }

            _stop?.Dispose();
            _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            ended = _ended = KeepAsync(connectionOptions?.DebugReconnects ?? false, connected, _stop.Token);
        }

        await await Task.WhenAny(connected.Task, ended);
    }

    public void Disconnect()
    {
        lock (_gate)
        {
            if (!_ended.IsCompleted)
            {
                _stop?.Cancel();
            }
        }
    }

    /// <summary>Waits until what has come over the connection is answered, though not for long, and closes it.</summary>
    public async Task DisconnectAsync(CancellationToken cancellationToken)
    {
        Disconnect();
        await Ended.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        Disconnect();
        _stop?.Dispose();
    }

    private async Task KeepAsync(bool isDebugged, TaskCompletionSource connected, CancellationToken stop)
    {
        await Task.Yield();
        SlackSocket? current = null;
        var leaving = Task.CompletedTask;
        var enough = new CancellationTokenSource();
        state.IsWanted = true;
        try
        {
            while (true)
            {
                var next = await opener.OpenAsync(isDebugged, stop);
                var opened = clock.GetTimestamp();
                connected.TrySetResult();
                leaving = current is null ? leaving : Task.WhenAll(leaving, LeaveAsync(current, enough.Token));
                current = next;
                switch (await current.Leaving.WaitAsync(stop))
                {
                    case SocketEnd.LinkDisabled:
                        throw new SocketModeRefusedException(SlackSocket.LinkDisabled);
                    case SocketEnd.RefreshRequested:
                        // Never three at once: Slack counts them.
                        await enough.CancelAsync();
                        await leaving;
                        (leaving, enough) = (Task.CompletedTask, Renewed(enough));
                        opener.Succeeded();
                        break;
                    case var _ when clock.GetElapsedTime(opened) >= timing.Steady:
                        opener.Succeeded();
                        break;
                    default:
                        opener.Failed();
                        break;
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked for.
        }
        finally
        {
            state.IsWanted = false;
            await enough.CancelAsync();
            await Task.WhenAll(leaving, current is null ? Task.CompletedTask : CloseAsync(current));
            enough.Dispose();
        }
    }

    private static CancellationTokenSource Renewed(CancellationTokenSource former)
    {
        former.Dispose();

        return new CancellationTokenSource();
    }

    /// <summary>Slack may still send something over it; it closes such a connection by itself, or we do.</summary>
    private async Task LeaveAsync(SlackSocket socket, CancellationToken enough)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough);
        await Task.WhenAny(socket.Ended, Task.Delay(timing.Overlap, clock, either.Token));
        await either.CancelAsync();
        await CloseAsync(socket);
    }

    private static async Task CloseAsync(SlackSocket socket)
    {
        using (socket)
        {
            await socket.CloseAsync();
        }
    }
}
