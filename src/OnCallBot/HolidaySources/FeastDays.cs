using System.Collections.Frozen;
using System.Globalization;

namespace OnCallBot.HolidaySources;

/// <summary>The feasts by which other days are told, as in easter-2, and the years that are known.</summary>
internal sealed class FeastDays(FrozenDictionary<string, DateOnly[]> days)
{
    public static FeastDays None { get; } = new(FrozenDictionary<string, DateOnly[]>.Empty);

    /// <summary>Every year of which the days are known.</summary>
    public IEnumerable<int> Years { get; } = days.Count == 0 ? [] : [.. days.Values[0].Select(day => day.Year)];

    public static FeastDays Read(string text) => new(text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .Where(words => words[0] == "~")
        .ToFrozenDictionary(words => words[1], words => words[2..].Select(word => DateOnly.ParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal));

    /// <summary>The days of «easter-2», or null where the text names no feast.</summary>
    public IEnumerable<DateOnly>? Find(string text)
    {
        var sign = text.IndexOfAny(['+', '-']);

        return sign > 0 && days.TryGetValue(text[..sign], out var dates)
            ? dates.Select(day => day.AddDays(int.Parse(text[sign..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)))
            : null;
    }
}
