namespace SlackNet;

// The stand-in logs nothing by itself; these exist because ILogger then needs the same qualification here as with the package.

public interface ILogger
{
    void Log(ILogEvent logEvent);
}

public interface ILogEvent
{
    string MessageTemplate { get; }
    IReadOnlyDictionary<string, object> Properties { get; }
    Exception Exception { get; }
    DateTimeOffset Timestamp { get; }
}
