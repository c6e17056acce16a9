namespace OnCallBot.Domain.Holidays;

/// <summary>A day of a holiday calendar.</summary>
/// <param name="Name">In English.</param>
/// <param name="LocalName">In the country's own language; null where it is the same.</param>
/// <param name="StandsFor">The day in whose place this one is off, as when that one falls on a weekend; null: none.</param>
/// <param name="Hours">The part of the day that is off; null: all of it.</param>
/// <param name="IsTentative">It depends on the moon, or is announced late: it may move by a day or two.</param>
public sealed record Holiday(
    DateOnly Day,
    string Name,
    string? LocalName,
    HolidayKind Kind,
    DateOnly? StandsFor = null,
    HoursOfDay? Hours = null,
    bool IsTentative = false)
{
    private const decimal GreatWeight = 2;
    private const decimal HalfWeight = 0.5m;

    private static readonly string[] GreatNames = ["Diwali", "Eid al-Fitr", "Eid al-Adha"];

    /// <summary>People are off without choosing to be.</summary>
    public bool IsDayOff => Kind is HolidayKind.Public or HolidayKind.Bank;

    /// <summary>What it counts for: one, half of that where only a part of the day or of the people is off, two for the great days.</summary>
    public decimal Weight => !IsDayOff ? 0
        : Kind == HolidayKind.Bank || Hours is not null ? HalfWeight
        : IsGreat ? GreatWeight : 1;

    private bool IsGreat => (StandsFor ?? Day) is { Month: 12, Day: 25 } or { Month: 1, Day: 1 } || Array.Exists(GreatNames, name => Name.Contains(name, StringComparison.Ordinal));
}
