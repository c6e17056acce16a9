namespace OnCallBot.HolidaySources;

/// <summary>The small words of the texts with holidays. Written out, not composed: the first look at a country must not wait for a compiler.</summary>
internal static class HolidayText
{
    /// <summary>What stands before the separator, or all of it; the text goes on behind it.</summary>
    public static ReadOnlySpan<char> Cut(scoped ref ReadOnlySpan<char> text, char separator)
    {
        var at = text.IndexOf(separator);
        var part = at < 0 ? text : text[..at];
        text = at < 0 ? [] : text[(at + 1)..];

        return part;
    }

    public static int Number(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var figure in text)
        {
            number = figure is >= '0' and <= '9' ? (number * 10) + figure - '0' : throw new FormatException($"{text} is no number.");
        }

        return number;
    }

    /// <summary>2026-12-24</summary>
    public static DateOnly Day(ReadOnlySpan<char> text) => new(Number(text[..4]), Number(text[5..7]), Number(text[8..10]));

    /// <summary>12-24, of a year.</summary>
    public static DateOnly DayOf(int year, ReadOnlySpan<char> text) => new(year, Number(text[..2]), Number(text[3..5]));
}
