using System.Globalization;

namespace OnCallBot.Domain.Time.Spoken;

/// <summary>Days by number, month and perhaps a year.</summary>
internal static class CalendarDays
{
    private const int FirstYear = 2000;
    private const int LastYear = 2199;
    private const int MonthsInYear = 12;
    private const int YearsUntilLeap = 8;

    private static readonly DateOnly Earliest = new(FirstYear, 1, 1);
    private static readonly DateOnly Latest = new(LastYear, 12, 31);

    /// <param name="year">Null: the next such day, <paramref name="from"/> included.</param>
    public static DayPhrase Of(int next, int day, int month, int? year, DateOnly from)
    {
        if (year is { } said)
        {
            return said is < FirstYear or > LastYear ? TooFar(next, said < FirstYear ? Earliest : Latest)
                : Exists(day, month, said) ? new DayPhrase(next, new DateOnly(said, month, day))
                : DayPhrase.Wrong(next, DayFault.NoSuchDay, Print(Clamped(day, month, said)));
        }

        for (var candidate = from.Year; candidate <= Math.Min(from.Year + YearsUntilLeap, LastYear); candidate++)
        {
            if (Exists(day, month, candidate) && new DateOnly(candidate, month, day) >= from)
            {
                return new DayPhrase(next, new DateOnly(candidate, month, day));
            }
        }

        var near = Clamped(day, month, from.Year);

        return DayPhrase.Wrong(next, DayFault.NoSuchDay, Print(near < from && near.Year < LastYear ? Clamped(day, month, from.Year + 1) : near));
    }

    /// <summary>So many days away, if that is within the centuries that are read.</summary>
    public static DayPhrase After(int next, DateOnly from, long days) =>
        from.DayNumber + days < Earliest.DayNumber ? TooFar(next, Earliest)
        : from.DayNumber + days > Latest.DayNumber ? TooFar(next, Latest)
        : new DayPhrase(next, from.AddDays((int)days));

    public static string Print(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DayPhrase TooFar(int next, DateOnly bound) => DayPhrase.Wrong(next, DayFault.TooFar, Print(bound));

    private static bool Exists(int day, int month, int year) =>
        month is >= 1 and <= MonthsInYear && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static DateOnly Clamped(int day, int month, int year)
    {
        month = Math.Clamp(month, 1, MonthsInYear);

        return new DateOnly(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month)));
    }
}
