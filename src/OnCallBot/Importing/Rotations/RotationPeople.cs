using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Importing.Calendars;
using OnCallBot.Importing.Watches;

namespace OnCallBot.Importing.Rotations;

/// <summary>Whom calendars' names mean: people who are known, and new ones.</summary>
internal sealed class RotationPeople
{
    private readonly WatchPeople _people;
    private readonly Dictionary<EngineerId, Engineer> _all = [];

    public RotationPeople(IReadOnlyCollection<Engineer> known, IReadOnlyCollection<Watch> watches)
    {
        var before = new WatchPeople(new CalendarPeople(known));
        var added = watches.SelectMany(watch => watch.Who.Where(name => before.TryFind(name, watch.Event, out var engineer) && engineer is null)).Select(New);

        // Who comes new is one more whom a first name may mean: as it would be at the next import.
        _people = new WatchPeople(new CalendarPeople(added.Concat(known).DistinctBy(engineer => engineer.Id)));
    }

    /// <summary>Names that several people go by, or that are none.</summary>
    public IReadOnlyList<ImportError> Unclear => _people.Unclear;

    /// <summary>Everybody who was meant, in the order in which they were.</summary>
    public IReadOnlyCollection<Engineer> All => _all.Values;

    /// <summary>Null: who is meant is unclear.</summary>
    public EngineerId? Find(string name, CalendarEvent from)
    {
        if (!_people.TryFind(name, from, out var found))
        {
            return null;
        }

        var engineer = found ?? New(name);
        _all.TryAdd(engineer.Id, engineer);

        return engineer.Id;
    }

    /// <summary>«jane.doe@example.com» is Jane Doe.</summary>
    private static Engineer New(string name)
    {
        var called = CalendarPeople.LocalPart(name) is { } local && local != name
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(string.Join(' ', local.Split(['.', '_', '-'], StringSplitOptions.RemoveEmptyEntries)))
            : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        return new Engineer(Engineer.IdOf(called), called, DisplayName: null, SlackUser: null, Team: null, Zone: null, Holidays: null);
    }
}
