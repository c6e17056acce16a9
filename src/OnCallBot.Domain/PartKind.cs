namespace OnCallBot.Domain;

/// <summary>The tables of the team state.</summary>
public enum PartKind
{
    Area,
    Pipeline,
    Runbook,
    Team,
    Engineer,
    Rotation,
    Override,
    Leave,
    CompanyDay,
    Document,
    Swap,
    LedgerEntry,
    AuditEntry,
    JobRun,
    Mark,
    Handover,
    Note,
    Follower,
    Reminder,
    HolidayLine,
    RunbookCare,
    RunbookEdit,
    Home,
    CalendarFeed,
}
