using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing.Rotations;

/// <summary>An event that says who is on call, in the calendar's words.</summary>
/// <param name="Who">Several where they are on call together.</param>
/// <param name="Duty">What for.</param>
internal sealed record Watch(CalendarFacts Calendar, CalendarEvent Event, IReadOnlyList<string> Who, string Duty, int Level);
