namespace OnCallBot.Slack.Guard;

/// <summary>Signed, and yet nothing that Slack would send. The message goes back to the sender.</summary>
internal sealed class MalformedDeliveryException(string message) : Exception(message);
