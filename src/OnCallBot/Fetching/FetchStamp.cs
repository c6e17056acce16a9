namespace OnCallBot.Fetching;

/// <summary>By what a server tells one state of its answer from another.</summary>
internal sealed record FetchStamp(string? Tag, DateTimeOffset? ModifiedAt);
