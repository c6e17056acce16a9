namespace OnCallBot.Slack.Guard;

/// <summary>What the guard must know of a request, and nothing else of it.</summary>
/// <param name="Name">The command, action id, callback id or event type; empty where the kind has none.</param>
/// <param name="Key">What stays the same when Slack sends it again.</param>
/// <param name="ResponseAddress">Where an answer can go later, as it came.</param>
/// <param name="UserId">Who set it off.</param>
/// <param name="InputBlockId">Of a modal: the first field under which words can stand.</param>
internal sealed record Delivery(
    SlackDoor Door,
    DeliveryKind Kind,
    string Name,
    string? Key = null,
    string? ResponseAddress = null,
    string? UserId = null,
    string? InputBlockId = null)
{
    /// <summary>Where an answer can go later; null: nowhere. Few need it, so it is made out when it is asked for.</summary>
    public Uri? ResponseUrl => Responding.FindAddress(ResponseAddress);

    /// <summary>As the form came, parsed once for SlackNet too; an event has none.</summary>
    public IFormCollection? Form { get; init; }
}
