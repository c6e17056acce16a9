namespace SlackNet.SocketMode;

public class SocketModeConnectionOptions
{
    public bool DebugReconnects { get; set; }
}
