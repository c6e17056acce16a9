using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

/// <summary>Which way deliveries reach the bot. In Slack it is a setting of the app; here it changes while everything runs.</summary>
internal sealed class BotDoor(PlaygroundOptions options, BotSockets sockets, Feed feed) : IDisposable
{
    private readonly SemaphoreSlim _switching = new(1, 1);
    private volatile bool _isSocketMode;

    public bool CanSwitch => options.UseSocketMode is not null;

    public bool IsSocketMode => _isSocketMode;

    /// <returns>Null: it is as was asked for. Else why not.</returns>
    public async Task<string?> SwitchAsync(bool isSocketMode, CancellationToken cancellationToken)
    {
        if (options.UseSocketMode is not { } use)
        {
            return "This playground speaks HTTP alone.";
        }

        await _switching.WaitAsync(cancellationToken);
        try
        {
            if (isSocketMode == _isSocketMode)
            {
                return null;
            }

            if (!isSocketMode)
            {
                // First no more goes there, then the connection.
                _isSocketMode = false;
                await use(false, cancellationToken);
            }
            else if (await use(true, cancellationToken) is { } problem)
            {
                return problem;
            }
            else
            {
                _isSocketMode = sockets.IsConnected;
            }
        }
        finally
        {
            feed.Publish("door", Shown());
            _switching.Release();
        }

        return _isSocketMode == isSocketMode ? null : "The bot has not connected.";
    }

    public object Shown() => new { CanSwitch, IsSocketMode, sockets.IsConnected };

    public void Dispose() => _switching.Dispose();
}
