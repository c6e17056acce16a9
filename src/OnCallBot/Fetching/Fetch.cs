namespace OnCallBot.Fetching;

/// <summary>What to ask of a server.</summary>
/// <param name="Address">Its host is one that the operator named: it may be in their own network.</param>
/// <param name="MostBytes">A longer answer is refused, without being read to its end.</param>
/// <param name="MostRedirects">How often it may lead elsewhere.</param>
/// <param name="Known">Of what was fetched last: only something else is wanted. Null: whatever there is.</param>
internal sealed record Fetch(Uri Address, int MostBytes, int MostRedirects = 0, FetchStamp? Known = null)
{
    /// <summary>Addresses can hold passwords.</summary>
    public override string ToString() => Address.Host;
}
