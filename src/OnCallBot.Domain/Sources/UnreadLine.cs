namespace OnCallBot.Domain.Sources;

/// <summary>Something in a team's files that was not understood.</summary>
/// <param name="Near">The known name that comes closest; null where none does.</param>
public sealed record UnreadLine(UnreadKind Kind, string Text, Place Place, string? Near = null);
