namespace OnCallBot.Domain.Imports;

/// <summary>What of a subject an <see cref="Edit"/> changes.</summary>
public enum EditField
{
    /// <summary>The subject as a whole.</summary>
    Whole,
    Name,
    Channel,
    Zone,
    HandoffTime,
    FirstDay,
    WeekCount,
    Admins,
    CompanyDays,
    SlackUser,
    DisplayName,
    OwnTeam,
    Holidays,
    Reminder,
    OtherNames,
    WorkingHours,
    Area,
    Audience,
    Freshness,
    Owners,
    DataTypes,
    CommonIssues,
    Slas,
    OnCall,
    Links,
    Notes,
    ReviewedOn,
    Holder,
    Rationale,
    Principles,
    HolidayRule,
}
