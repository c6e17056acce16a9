namespace OnCallBot.Importing;

/// <summary>What a key of a team file needs.</summary>
internal enum ValueKind
{
    Text,

    /// <summary>With a letter or a digit in it.</summary>
    Name,
    List,
    Mapping,
    Day,
    DayOrRange,
    DayAndTime,
    Time,
    Hours,
    Duration,
    Zone,
    SlackUser,
    UserGroup,
    Audience,
    Cause,
    Assumption,
    ReminderLead,
}
