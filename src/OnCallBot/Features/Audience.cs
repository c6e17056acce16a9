namespace OnCallBot.Features;

/// <summary>Who reads the answer.</summary>
internal enum Audience
{
    /// <summary>The asker alone, in Slack.</summary>
    Asker,

    /// <summary>Everybody in the channel: nobody is mentioned who would be notified.</summary>
    Channel,

    Terminal,
}
