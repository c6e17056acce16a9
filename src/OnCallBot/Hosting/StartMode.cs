namespace OnCallBot.Hosting;

/// <summary>What the program is put together for.</summary>
internal enum StartMode
{
    /// <summary>To serve a Slack workspace.</summary>
    Slack,

    /// <summary>To serve a local Slack in the browser, for trying out.</summary>
    Playground,

    /// <summary>To answer one command at a terminal; it is never started.</summary>
    Terminal,
}
