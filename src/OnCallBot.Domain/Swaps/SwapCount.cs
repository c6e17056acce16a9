using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Swaps;

/// <summary>How many shifts of a duty somebody has in a cycle, before and after a swap.</summary>
public sealed record SwapCount(Duty Duty, int Before, int After);
