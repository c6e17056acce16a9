namespace OnCallBot.Domain.Audit;

/// <summary>What was done.</summary>
public enum AuditAction
{
    /// <summary>An empty store took over its first files, at the start.</summary>
    Began,
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
    HandoverPosted,
    HandoverAcknowledged,
    CalendarSet,
    NoteWritten,
    NoteTakenOver,
    ReminderSet,
    ReminderPosted,
    ReminderPutOff,
    ShiftKept,
    RunbookAdded,
    RunbookEdited,
    RunbookRestored,
    RunbookReviewed,
    ReviewNudged,
    ZoneSet,
    CalendarMade,
    CalendarRevoked,
}
