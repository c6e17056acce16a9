namespace OnCallBot.Slack.SocketMode;

/// <summary>How long things may take. No settings: tests have less patience.</summary>
internal sealed class SocketModeOptions
{
    /// <summary>Slack is asked for a sign of life this often, and has as long to give one: a frozen peer is noticed within twice that.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From the first byte to Slack's hello.</summary>
    public TimeSpan HelloWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Before the second attempt; each further one waits twice as long as the one before.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A connection that held this long was a good one: after it the first attempt waits no time.</summary>
    public TimeSpan Steady { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an old connection stays beside the new one, for what Slack still sends over it.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection that is to be closed waits for the answers that are under way.</summary>
    public TimeSpan FinishWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Disconnected for longer than this, the bot is not ready.</summary>
    public TimeSpan ReadyWithin { get; init; } = TimeSpan.FromSeconds(30);
}
