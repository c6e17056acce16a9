namespace OnCallBot.Domain.Reminders;

/// <summary>What has become of a shift that somebody was reminded of.</summary>
public enum ReminderOutcome
{
    /// <summary>Nothing: it waits for an answer.</summary>
    Waiting,

    /// <summary>A swap is asked for.</summary>
    Asked,

    /// <summary>Its holder keeps it.</summary>
    Kept,

    /// <summary>By a swap the holder has none of these days any more.</summary>
    Swapped,

    /// <summary>Otherwise: the leave is taken back, or the shift is another's.</summary>
    Gone,

    /// <summary>It has begun, and nobody answered.</summary>
    Begun,
}
