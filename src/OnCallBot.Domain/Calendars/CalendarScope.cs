namespace OnCallBot.Domain.Calendars;

/// <summary>Whose shifts an address gives.</summary>
public enum CalendarScope
{
    /// <summary>Those of whoever made it, in every rotation.</summary>
    Own,

    /// <summary>One duty's, whoever holds it.</summary>
    Duty,

    /// <summary>A whole rotation's.</summary>
    Rotation,
}
