namespace OnCallBot.Domain.Holidays;

/// <summary>How far a holiday is a day off.</summary>
public enum HolidayKind
{
    /// <summary>Off for everybody.</summary>
    Public,

    /// <summary>Banks and offices are closed; many are off.</summary>
    Bank,

    /// <summary>Off for those who choose it.</summary>
    Optional,

    /// <summary>Schools are closed; work goes on.</summary>
    School,
}
