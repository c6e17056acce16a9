namespace OnCallBot.Slack.SocketMode;

/// <summary>Why a connection needs another in its place.</summary>
internal enum SocketEnd
{
    /// <summary>Slack announces that it will close it, and it is up until then.</summary>
    RefreshRequested,

    /// <summary>Socket Mode was switched off for the app.</summary>
    LinkDisabled,

    /// <summary>It is closed, broken off, or gave no sign of life.</summary>
    Closed,
}
