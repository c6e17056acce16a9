using OnCallBot.Domain.Time;

namespace OnCallBot.Importing.Calendars;

/// <summary>Reads .ics files, as far as they can be understood without knowing whose they are.</summary>
internal static class CalendarReader
{
    /// <summary>The last calendar year, this one and two more: the same file says the same all year.</summary>
    public static DayRange WindowAt(DateTimeOffset now) => new(new DateOnly(now.UtcDateTime.Year - 1, 1, 1), new DateOnly(now.UtcDateTime.Year + 2, 12, 31));

    public static IReadOnlyList<CalendarFacts> Read(IEnumerable<SourceFile> files, DateTimeOffset now, ICollection<ImportError> errors)
    {
        var calendars = new List<CalendarFacts>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file.Name);
            if (!names.Add(name))
            {
                errors.Add(new ImportError.FileTwice(file.Name));
            }
            else if (SourceText.Read(file, errors) is { } source && CalendarOutline.Read(source, errors) is { } outline && Read(name, file.Name, outline, WindowAt(now), errors) is { } calendar)
            {
                calendars.Add(calendar);
            }
        }

        return calendars;
    }

    private static CalendarFacts? Read(string name, string file, CalendarOutline outline, DayRange window, ICollection<ImportError> errors)
    {
        var before = errors.Count;
        var check = new EventCheck(window.Last, errors);
        var readable = outline.Events.Select(one => (Outline: one, Lines: check.Check(one))).Where(one => one.Lines is not null).Select(one => one.Outline with { Lines = [.. one.Lines!] }).ToList();
        if (errors.Count > before)
        {
            return null;
        }

        // A series and the changes of its occurrences go by one UID.
        var occurrences = new Occurrences(window, errors);
        var events = readable
            .GroupBy(one => one.Find("UID")?.Value ?? one.Place.ToString(), StringComparer.Ordinal)
            .SelectMany(series => occurrences.Of([.. series]))
            .OrderBy(one => one.Event.Place.Line)
            .ToList();
        var held = events.Where(one => !one.IsCancelled && !outline.IsCancellation).Select(one => one.Event).ToList();

        return errors.Count > before ? null : new CalendarFacts(name, file, outline.Name, window, held, events.Count - held.Count, outline.Others, outline.Product, outline.ZoneName);
    }
}
