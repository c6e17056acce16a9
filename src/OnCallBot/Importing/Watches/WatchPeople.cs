using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Importing.Calendars;
using OnCallBot.Importing.Rotations;

namespace OnCallBot.Importing.Watches;

/// <summary>Whom a calendar's names mean among those who are known: by a name of theirs, or what stands before the @ of an address.</summary>
internal sealed class WatchPeople(CalendarPeople known)
{
    private readonly List<ImportError> _unclear = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>Names that several people go by, or that are none, each where it first stands.</summary>
    public IReadOnlyList<ImportError> Unclear => _unclear;

    /// <param name="engineer">Null: nobody who is known goes by the name.</param>
    /// <returns>False: who is meant is unclear.</returns>
    public bool TryFind(string name, CalendarEvent from, out Engineer? engineer)
    {
        var found = known.Find(CalendarPeople.LocalPart(name));
        if (found.Count != 1 && from.Attendees is [var attendee])
        {
            found = attendee.Select(one => known.Find(CalendarPeople.LocalPart(one))).FirstOrDefault(one => one.Count == 1) ?? found;
        }

        engineer = found is [var one] ? one : null;
        var fault = found.Count > 1 ? RotationFault.WhichPerson
            : found.Count == 0 && Slug.Of(CalendarPeople.LocalPart(name)).Length == 0 ? RotationFault.NoWord
            : (RotationFault?)null;
        if (fault is { } why && _said.Add(name))
        {
            _unclear.Add(new ImportError.NoRotation(from.Place, why, name, string.Join(", ", found.Select(other => other.Name))));
        }

        return fault is null;
    }
}
