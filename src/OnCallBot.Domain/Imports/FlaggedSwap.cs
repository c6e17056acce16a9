using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain.Imports;

/// <summary>An open request that an import puts in question. It stays open, and approving it says why it cannot be.</summary>
/// <param name="Leg">The first of its shifts that cannot change hands any more.</param>
public sealed record FlaggedSwap(Swap Swap, SwapLeg Leg, FlagReason Reason);
