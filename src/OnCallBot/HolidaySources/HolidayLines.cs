using OnCallBot.Domain.Holidays;

namespace OnCallBot.HolidaySources;

/// <summary>
/// Reads the lines below a country's head: names, and below them lines like <c>public fixed *-SCT | 12-26 2026-12-28&lt;12-26</c>. Only those of the
/// place that is asked for are made into holidays.
/// </summary>
internal sealed class HolidayLines(string place, FeastDays feasts, List<Holiday> found)
{
    /// <summary>The name of what is no holiday.</summary>
    public const string None = "-";

    private const int DayLength = 10;

    private Holiday? _model;

    public void Read(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> names = [];
        while (text.Length > 0)
        {
            var line = HolidayText.Cut(ref text, '\n');
            if (line is ['\t', .. var entry])
            {
                ReadEntry(names, entry);
            }
            else if (line is not ([] or ['#', ..] or ['@', ..] or ['!', ..]))
            {
                names = line;
            }
        }
    }

    private void ReadEntry(ReadOnlySpan<char> names, ReadOnlySpan<char> entry)
    {
        var head = HolidayText.Cut(ref entry, '|').TrimEnd();
        var kind = HolidayText.Cut(ref head, ' ');
        var certainty = HolidayText.Cut(ref head, ' ');
        if (!IsHere(head))
        {
            return;
        }

        var name = HolidayText.Cut(ref names, '|').TrimEnd();
        var local = names.Trim();
        var part = kind;
        var word = HolidayText.Cut(ref part, '/');
        var from = HolidayText.Cut(ref part, '-');
        _model = new Holiday(
            default,
            name.ToString(),
            local.Length == 0 ? null : local.ToString(),
            KindOf(word),
            Hours: from.Length == 0 ? null : new HoursOfDay(HolidayText.Number(from), HolidayText.Number(part)),
            IsTentative: certainty.SequenceEqual("tentative"));
        for (var days = entry.Trim(); days.Length > 0;)
        {
            ReadDays(HolidayText.Cut(ref days, ' '));
        }
    }

    private void ReadDays(ReadOnlySpan<char> text)
    {
        if (char.IsAsciiLetter(text[0]))
        {
            var sign = text.IndexOfAny('+', '-');
            var distance = HolidayText.Number(text[(sign + 1)..]);
            foreach (var feast in feasts.Of(text[..sign]))
            {
                Add(feast.AddDays(text[sign] == '-' ? -distance : distance));
            }
        }
        else if (text.Length < DayLength)
        {
            for (var year = feasts.FirstYear; year < feasts.FirstYear + feasts.YearCount; year++)
            {
                Add(HolidayText.DayOf(year, text));
            }
        }
        else
        {
            var first = HolidayText.Day(text[..DayLength]);
            switch (text[DayLength..])
            {
                case ['<', .. var nominal]:
                    Add(first, nominal.Length < DayLength ? HolidayText.DayOf(first.Year, nominal) : HolidayText.Day(nominal));
                    break;
                case ['.', '.', .. var last]:
                    for (var day = first; day.Day <= HolidayText.Number(last) && day.Month == first.Month; day = day.AddDays(1))
                    {
                        Add(day);
                    }

                    break;
                default:
                    Add(first);
                    break;
            }
        }
    }

    private void Add(DateOnly day, DateOnly? standsFor = null) => found.Add(_model! with { Day = day, StandsFor = standsFor });

    /// <summary>«*», «BE,MV», «*-.-BE»</summary>
    private bool IsHere(ReadOnlySpan<char> places)
    {
        var isElsewhere = places is ['*', ..];
        var separator = isElsewhere ? '-' : ',';
        while (places.Length > 0)
        {
            if (HolidayText.Cut(ref places, separator).Equals(place, StringComparison.OrdinalIgnoreCase))
            {
                return !isElsewhere;
            }
        }

        return isElsewhere;
    }

    private static HolidayKind KindOf(ReadOnlySpan<char> word) => word switch
    {
        "public" => HolidayKind.Public,
        "bank" => HolidayKind.Bank,
        "optional" => HolidayKind.Optional,
        "school" => HolidayKind.School,
        _ => throw new FormatException($"{word} is no kind of holiday."),
    };
}
