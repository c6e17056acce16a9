namespace OnCallBot.Hosting;

/// <summary>What the bot serves.</summary>
internal enum StartMode
{
    /// <summary>A Slack workspace.</summary>
    Slack,

    /// <summary>A local Slack in the browser, for trying out.</summary>
    Playground,
}
