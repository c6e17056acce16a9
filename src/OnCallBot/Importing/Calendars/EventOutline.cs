using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Calendars;

/// <summary>An event's own lines, without those of its alarms.</summary>
/// <param name="Place">Of its BEGIN:VEVENT.</param>
internal sealed record EventOutline(Place Place, List<CalendarLine> Lines)
{
    public CalendarLine? Find(string name) => Lines.Find(line => line.Name == name);
}
