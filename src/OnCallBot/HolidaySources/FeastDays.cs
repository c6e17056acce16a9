namespace OnCallBot.HolidaySources;

/// <summary>The feasts by which other days are told, as in easter-2, and the years that are known: lines like <c>~ easter 2024-03-31 2025-04-20</c>.</summary>
internal sealed class FeastDays
{
    private readonly List<string> _names = [];
    private readonly List<DateOnly[]> _days = [];

    public FeastDays(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var line = HolidayText.Cut(ref text, '\n');
            if (line.StartsWith("~ "))
            {
                HolidayText.Cut(ref line, ' ');
                _names.Add(HolidayText.Cut(ref line, ' ').ToString());
                var days = new DateOnly[line.Count(' ') + 1];
                for (var i = 0; i < days.Length; i++)
                {
                    days[i] = HolidayText.Day(HolidayText.Cut(ref line, ' '));
                }

                _days.Add(days);
            }
        }
    }

    /// <summary>How many years are known.</summary>
    public int YearCount => _days.Count == 0 ? 0 : _days[0].Length;

    public int FirstYear => _days.Count == 0 ? 0 : _days[0][0].Year;

    /// <summary>The days of a feast, one a year.</summary>
    public DateOnly[] Of(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < _names.Count; i++)
        {
            if (name.SequenceEqual(_names[i]))
            {
                return _days[i];
            }
        }

        throw new FormatException($"No feast is called {name}.");
    }
}
