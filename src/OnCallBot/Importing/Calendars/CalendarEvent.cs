using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Calendars;

/// <summary>An event as its calendar has it, before anybody asks whose it is.</summary>
/// <param name="Place">Of its BEGIN:VEVENT.</param>
/// <param name="Organizer">What the organizer goes by: the name, and the part of the address before the @.</param>
/// <param name="Attendees">The same of each attendee.</param>
/// <param name="Times">Its occurrences in the days that are looked at. None: it lies outside.</param>
internal sealed record CalendarEvent(
    Place Place,
    string Summary,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Organizer,
    IReadOnlyList<IReadOnlyList<string>> Attendees,
    IReadOnlyList<EventTime> Times);
