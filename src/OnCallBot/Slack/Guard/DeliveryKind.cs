namespace OnCallBot.Slack.Guard;

/// <summary>What Slack can send.</summary>
internal enum DeliveryKind
{
    Command,
    BlockActions,
    ViewSubmission,
    ViewClosed,
    MessageShortcut,
    GlobalShortcut,
    BlockOptions,
    Event,

    /// <summary>What a bot said, or a message that was edited: nobody waits for an answer to it.</summary>
    Overheard,
    UrlVerification,

    /// <summary>Something of Slack's that this bot has no use for: dialogs, workflow steps, whatever comes after them.</summary>
    Other,
}
