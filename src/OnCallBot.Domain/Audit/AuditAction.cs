namespace OnCallBot.Domain.Audit;

/// <summary>What was done.</summary>
public enum AuditAction
{
    Imported,
    StartedOver,
    Restored,
    LeaveRecorded,
    LeaveRemoved,
    SwapRequested,
    SwapAgreed,
    SwapApproved,
    SwapDeclined,
    SwapCancelled,
    SwapExpired,
    SwapRevertWanted,
    SwapReverted,
}
