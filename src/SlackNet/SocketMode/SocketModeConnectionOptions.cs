namespace SlackNet.SocketMode;

public class SocketModeConnectionOptions
{
    private int _numberOfConnections = 2;
    private TimeSpan _connectionDelay = TimeSpan.FromSeconds(10);

    public int NumberOfConnections
    {
        get => _numberOfConnections;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _numberOfConnections = value;
        }
    }

    public TimeSpan ConnectionDelay
    {
        get => _connectionDelay;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            _connectionDelay = value;
        }
    }

    public bool DebugReconnects { get; set; }
}
