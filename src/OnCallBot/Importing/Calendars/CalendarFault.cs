namespace OnCallBot.Importing.Calendars;

/// <summary>Why a calendar cannot be imported.</summary>
internal enum CalendarFault
{
    NotACalendar,

    /// <summary>It is no line of a calendar, or stands where it cannot.</summary>
    NotALine,

    /// <summary>What begins here does not end.</summary>
    NotClosed,

    /// <summary>An event does not say when.</summary>
    NoStart,

    /// <summary>A day, a time, a length or a rule that cannot be read.</summary>
    Unreadable,

    /// <summary>It repeats by the hour, the minute or the second.</summary>
    TooFrequent,

    /// <summary>It has repeated for too long to be followed, or too much repeats.</summary>
    TooMuch,

    /// <summary>A change of one occurrence and of all after it.</summary>
    ChangesOnward,
}
