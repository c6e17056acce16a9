namespace OnCallBot.Domain.Names;

/// <summary>What goes by some words.</summary>
/// <param name="Found">All that fit equally well; empty for <see cref="MatchKind.None"/>.</param>
/// <param name="Near">Where nothing fits: what comes closest, best first.</param>
public sealed record NameMatch<T>(MatchKind Kind, ValueList<Named<T>> Found, ValueList<Named<T>> Near);
