using SlackNet.SocketMode;

namespace SlackNet;

/// <summary>The bot brings its own: what SlackNet's leaves to its user lies too deep in it to be put around it.</summary>
public interface ISlackSocketModeClient : IDisposable
{
    Task Connect(SocketModeConnectionOptions connectionOptions = null, CancellationToken cancellationToken = default);
    void Disconnect();
    bool Connected { get; }
}
