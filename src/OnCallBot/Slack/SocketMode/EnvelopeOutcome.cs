namespace OnCallBot.Slack.SocketMode;

/// <summary>What became of an envelope.</summary>
internal enum EnvelopeOutcome
{
    /// <summary>Acknowledged, with nothing to show.</summary>
    Acknowledged,

    /// <summary>Acknowledged, with an answer.</summary>
    Answered,

    /// <summary>Not acknowledged, because the bot cannot take it: Slack sends some of those again.</summary>
    Refused,

    /// <summary>Handled, but its connection had ended before it was acknowledged: Slack sends it again.</summary>
    Unacknowledged,

    /// <summary>Of a type that nobody here knows.</summary>
    Unknown,

    /// <summary>It came while its connection was being closed: Slack sends it again.</summary>
    LeftToSlack,
}
