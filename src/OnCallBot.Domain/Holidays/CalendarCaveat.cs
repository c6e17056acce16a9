namespace OnCallBot.Domain.Holidays;

/// <summary>What is to be said wherever a country's holidays are shown.</summary>
public enum CalendarCaveat
{
    None,

    /// <summary>The sources disagree: days are announced from year to year, or differ from place to place.</summary>
    Uncertain,

    /// <summary>Under martial law the holidays are working days.</summary>
    MartialLaw,
}
