using System.Globalization;
using OnCallBot.Domain.Names;

namespace OnCallBot.Domain.Time.Spoken;

/// <summary>The words that dates are made of.</summary>
internal static class DayVocabulary
{
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] Others = ["today", "tomorrow", "yesterday", "tonight", "weekend", "next", "this", "last", "week", "days", "weeks"];

    private const int ShortForm = 3;

    public static DayOfWeek? FindWeekday(string word) => Find(Weekdays, word) is var at and >= 0 ? (DayOfWeek)at : null;

    /// <summary>From 1 to 12, or 0 for what is no month.</summary>
    public static int FindMonth(string word) => Find(Months, word) + 1;

    public static int? FindNumber(string word) => word switch
    {
        "a" or "an" or "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        _ => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    /// <summary>«24», «24.», «24th»; up to two figures, or four where a year was written in its place.</summary>
    public static int? FindDayNumber(string word)
    {
        var figures = word.TrimEnd('.');
        figures = figures.Length > 2 && figures[^2..] is "st" or "nd" or "rd" or "th" ? figures[..^2] : figures;

        return figures.Length is > 0 and <= 4 && figures.All(char.IsAsciiDigit) ? FindNumber(figures) : null;
    }

    /// <summary>The word that this one is a slip away from, or null. A word that is known is no slip.</summary>
    public static string? FindNear(string word)
    {
        if (Others.Contains(word, StringComparer.Ordinal) || FindWeekday(word) is not null || FindMonth(word) > 0)
        {
            return null;
        }

        return Others.Concat(Weekdays).Concat(Months)
            .Select(known => (known, Apart: Spelling.Distance(word, known, Spelling.Tolerance(word.Length))))
            .Where(near => near.Apart < int.MaxValue)
            .OrderBy(near => near.Apart)
            .Select(near => near.known)
            .FirstOrDefault();
    }

    // «mon», «tues», «sept» and all between: three letters on, every beginning of a word is that word.
    private static int Find(string[] words, string typed)
    {
        var letters = typed.TrimEnd('.');

        return letters.Length < ShortForm ? -1 : Array.FindIndex(words, word => word.StartsWith(letters, StringComparison.Ordinal));
    }
}
