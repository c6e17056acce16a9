namespace OnCallBot.Fetching;

/// <summary>A host that nobody named has an address in somebody's own network.</summary>
internal sealed class PrivateAddressException() : Exception("The host's address is not public.");
