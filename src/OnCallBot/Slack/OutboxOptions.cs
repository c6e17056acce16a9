namespace OnCallBot.Slack;

/// <summary>How the outbox is emptied. No settings: Slack's limits are what they are; tests have their own.</summary>
internal sealed class OutboxOptions
{
    /// <summary>From one message to the next in the same conversation: Slack takes about one a second.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one that has ended waits for others that end at about the same time, to be noted with them.</summary>
    public TimeSpan Together { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>How long a call whose answer nobody got may still take effect: only then is it looked for, and sent again where it is not.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long what is under way may take to end when the bot stops.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Messages under way at the same moment, each to another recipient.</summary>
    public int MostAtOnce { get; init; } = 64;
}
