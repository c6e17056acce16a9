using System.Globalization;

namespace OnCallBot.Domain.Time.Spoken;

/// <summary>Dates and times in figures: 2026-12-24, 24.12., 24.12.2026, 24/12, 18:30, 6pm.</summary>
internal static class NumericDays
{
    private const int Century = 2000;
    private const int MonthsInYear = 12;
    private const int Noon = 12;

    /// <summary>Null: the token is no date in figures.</summary>
    public static DayPhrase? FindDay(DayToken token, int next, DateOnly from)
    {
        var text = token.Text;
        var separator = text.IndexOfAny(['-', '.', '/']) is var at and >= 0 ? text[at] : ' ';
        var isClosed = separator == '.' && text.EndsWith('.');
        if (Numbers((isClosed ? text[..^1] : text).Split(separator)) is not { } numbers)
        {
            return null;
        }

        return (separator, numbers) switch
        {
            (_, [{ Length: 4 } year, var month, var day]) when separator != ' ' => CalendarDays.Of(next, day.Value, month.Value, year.Value, from),
            ('.', [var day, var month, var year]) => CalendarDays.Of(next, day.Value, month.Value, FullYear(year), from),
            ('.', [var day, var month]) when isClosed || (day.Length == 2 && month.Length == 2) => CalendarDays.Of(next, day.Value, month.Value, year: null, from),
            ('/' or '-', [var left, var right, var year]) => EitherOrder(next, left.Value, right.Value, FullYear(year), from),
            ('/', [var left, var right]) => EitherOrder(next, left.Value, right.Value, year: null, from),
            _ => null,
        };
    }

    /// <summary>Null: the token is no time of day.</summary>
    public static DayPhrase? FindTime(DayToken token, int next, DateOnly day)
    {
        var half = token.Text[^Math.Min(2, token.Text.Length)..];
        var isHalf = half is "am" or "pm";
        if (Numbers((isHalf ? token.Text[..^2] : token.Text).Split(':')) is not { } numbers || numbers.Length > 2 || (numbers.Length == 1 && !isHalf))
        {
            return null;
        }

        var (hour, minute) = (numbers[0].Value, numbers.Length > 1 ? numbers[1].Value : 0);
        var isRight = minute <= 59 && (isHalf ? hour is >= 1 and <= Noon : hour <= 23);
        if (isHalf)
        {
            hour = (hour % Noon) + (half == "pm" ? Noon : 0);
        }

        var time = new TimeOnly(Math.Min(hour, 23), Math.Min(minute, 59));

        return isRight
            ? new DayPhrase(next, day, Time: time)
            : DayPhrase.Wrong(next, DayFault.NoSuchTime, time.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    private static DayPhrase EitherOrder(int next, int left, int right, int? year, DateOnly from)
    {
        var (dayFirst, monthFirst) = (CalendarDays.Of(next, left, right, year, from), CalendarDays.Of(next, right, left, year, from));

        return left == right || right > MonthsInYear ? monthFirst
            : left > MonthsInYear ? dayFirst
            : dayFirst.Fault is null && monthFirst.Fault is null ? DayPhrase.Wrong(next, DayFault.TwoWays, CalendarDays.Print(dayFirst.First), CalendarDays.Print(monthFirst.First))
            : dayFirst.Fault is null ? dayFirst
            : monthFirst;
    }

    private static int FullYear(Number year) => year.Length <= 2 ? Century + year.Value : year.Value;

    private static Number[]? Numbers(string[] parts)
    {
        var numbers = new Number[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is 0 or > 4 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }

            numbers[i] = new Number(value, parts[i].Length);
        }

        return numbers;
    }

    private readonly record struct Number(int Value, int Length);
}
