using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing.Rotations;

/// <summary>Whom a calendar's names mean: people who are known, by their name or what stands before the @ of an address, and new ones.</summary>
internal sealed class RotationPeople(CalendarPeople known, ICollection<ImportError> errors)
{
    private readonly Dictionary<EngineerId, Engineer> _all = [];

    /// <summary>Everybody who was meant, in the order in which they were.</summary>
    public IReadOnlyCollection<Engineer> All => _all.Values;

    /// <summary>Null, and an error: several go by the name, or it is none.</summary>
    public EngineerId? Find(string name, CalendarEvent from)
    {
        var own = known.Find(CalendarPeople.LocalPart(name));
        if (own.Count != 1 && from.Attendees is [var attendee])
        {
            own = attendee.Select(one => known.Find(CalendarPeople.LocalPart(one))).FirstOrDefault(found => found.Count == 1) ?? own;
        }

        if (own.Count > 1)
        {
            errors.Add(new ImportError.NoRotation(from.Place, RotationFault.WhichPerson, name, string.Join(", ", own.Select(one => one.Name))));

            return null;
        }

        var engineer = own.Count == 1 ? own[0] : New(name);
        if (engineer.Id.Value.Length == 0)
        {
            errors.Add(new ImportError.NoRotation(from.Place, RotationFault.NoWord, name, ""));

            return null;
        }

        _all.TryAdd(engineer.Id, engineer);

        return engineer.Id;
    }

    /// <summary>«jane.doe@example.com» is Jane Doe.</summary>
    private static Engineer New(string name)
    {
        var called = CalendarPeople.LocalPart(name) is { } local && local != name
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(string.Join(' ', local.Split(['.', '_', '-'], StringSplitOptions.RemoveEmptyEntries)))
            : name.Trim();

        return new Engineer(Engineer.IdOf(called), called, DisplayName: null, SlackUser: null, Team: null, Zone: null, Holidays: null);
    }
}
