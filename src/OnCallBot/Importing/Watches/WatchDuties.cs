using OnCallBot.Domain;
using OnCallBot.Domain.Rotations;
using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing.Watches;

/// <summary>Which of the known duties calendars' words mean: by their names, or with more words around them that no other of the words have.</summary>
internal sealed class WatchDuties
{
    private readonly Dictionary<string, Duty?> _byName;

    /// <param name="names">All that the calendars say.</param>
    public WatchDuties(IReadOnlyCollection<Duty> known, IEnumerable<string> names)
    {
        var all = names.Select(Slug.Of).Distinct(StringComparer.Ordinal).ToList();
        var around = all.Select(name => (Name: name, Duty: MostSpecific(known, duty => duty.Name, name))).Where(one => one.Duty is not null).ToLookup(one => one.Duty!.Id, one => one.Name);
        _byName = all.ToDictionary(
            name => name,
            name => known.FirstOrDefault(duty => Slug.Of(duty.Name) == name) ?? known.FirstOrDefault(duty => around[duty.Id].ToList() is [var only] && only == name),
            StringComparer.Ordinal);
    }

    /// <summary>Null: none.</summary>
    public Duty? Find(string name) => _byName[Slug.Of(name)];

    /// <summary>The name without the rotation's in front of it: «Data Primary» of Data is Primary.</summary>
    public static string Without(string rotation, string name)
    {
        var (words, slug) = (name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), Slug.Of(rotation));
        for (var count = 1; count < words.Length; count++)
        {
            var rest = OnCallSummary.Bare(string.Join(' ', words[count..]));
            if (Slug.Of(string.Join(' ', words[..count])) == slug && Slug.Of(rest).Length > 0)
            {
                return rest;
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>Which of the names a calendar's events are for that do not say it: by the calendar's title, by its file, or the one that is called as the rotation is. Null: none.</summary>
    public static string? OfCalendar(CalendarFacts calendar, string rotation, IReadOnlyCollection<string> names)
    {
        var subject = OnCallSummary.Subject(calendar.Title);
        var own = subject is null || Slug.Of(subject) == Slug.Of(rotation) ? null : MostSpecific(names, name => name, Slug.Of(Without(rotation, subject)));

        return own
            ?? names.FirstOrDefault(name => Slug.Of(name) == Slug.Of(Path.GetFileNameWithoutExtension(calendar.Name)))
            ?? names.FirstOrDefault(name => Slug.Of(name) == Slug.Of(subject ?? rotation));
    }

    /// <summary>The one whose name stands in the words. «Growth Primary» is that, and not Growth.</summary>
    private static T? MostSpecific<T>(IReadOnlyCollection<T> all, Func<T, string> nameOf, string words)
        where T : class
    {
        var within = all.Where(one => Slug.IsWithin(Slug.Of(nameOf(one)), words)).DistinctBy(one => Slug.Of(nameOf(one)), StringComparer.Ordinal).ToList();

        return within.Where(one => !within.Exists(other => other != one && Slug.IsWithin(Slug.Of(nameOf(one)), Slug.Of(nameOf(other))))).ToList() is [var only] ? only : null;
    }
}
