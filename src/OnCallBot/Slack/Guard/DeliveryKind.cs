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
    UrlVerification,

    /// <summary>Something of Slack's that this bot has no use for: dialogs, workflow steps, whatever comes after them.</summary>
    Other,
}
