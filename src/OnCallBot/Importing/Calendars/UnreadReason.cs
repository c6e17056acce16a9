namespace OnCallBot.Importing.Calendars;

/// <summary>Why something in a calendar is neither leave nor a company day.</summary>
internal enum UnreadReason
{
    /// <summary>It says neither.</summary>
    NotUnderstood,

    /// <summary>It is leave, and nobody of the team is named.</summary>
    Nobody,

    /// <summary>It is leave, and several people go by the name.</summary>
    Ambiguous,

    /// <summary>Too long to be meant.</summary>
    TooLong,

    /// <summary>It is no event.</summary>
    NoEvent,
}
