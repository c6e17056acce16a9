namespace OnCallBot.Slack;

/// <summary>Stands in a message's metadata, by which it is found again; SlackNet makes its event_type of the class's name.</summary>
internal sealed class OncallbotDelivery
{
    /// <summary>Of SlackNet's making, from the name of this class.</summary>
    public const string EventType = "oncallbot_delivery";

    /// <summary><see cref="OutboxMessage.Key"/></summary>
    public string Key { get; set; } = "";
}
