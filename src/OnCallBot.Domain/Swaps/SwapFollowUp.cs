namespace OnCallBot.Domain.Swaps;

/// <param name="Days">Before the first shift begins: 14, 7, 3 or 1.</param>
public sealed record SwapFollowUp(SwapId Swap, int Days);
