namespace OnCallBot.Domain.Swaps;

/// <summary>Open, until it is approved, declined, cancelled or expired; what was approved can be reverted. Nothing else leaves a final state.</summary>
public enum SwapStatus
{
    Open,
    Approved,
    Declined,
    Cancelled,
    Expired,
    Reverted,
}
