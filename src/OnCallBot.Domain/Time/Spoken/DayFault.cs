namespace OnCallBot.Domain.Time.Spoken;

/// <summary>Why something that looks like a date is none.</summary>
public enum DayFault
{
    /// <summary>No calendar has it: 31 February, a thirteenth month.</summary>
    NoSuchDay,

    /// <summary>The clock does not show it: 25:00.</summary>
    NoSuchTime,

    /// <summary>It can be read as a day and a month in either order.</summary>
    TwoWays,

    /// <summary>Its end lies before its beginning.</summary>
    Backwards,

    /// <summary>It has a beginning and no end.</summary>
    Unfinished,

    /// <summary>The weekday is not that date's.</summary>
    OtherWeekday,

    /// <summary>Centuries away.</summary>
    TooFar,
}
