using OnCallBot.Domain.Time;

namespace OnCallBot.Importing.Calendars;

/// <summary>What one .ics file says, before anybody asks who is meant.</summary>
/// <param name="Name">The file's name without its folder: what it brings is known by it.</param>
/// <param name="File">As it was given.</param>
/// <param name="Title">What the calendar calls itself.</param>
/// <param name="Window">The days that were looked at.</param>
/// <param name="Cancelled">How many of its events are called off.</param>
/// <param name="Others">What is no event.</param>
/// <param name="Product">What wrote it, by its own words.</param>
/// <param name="ZoneName">The time zone that it gives for all of it; null: none.</param>
internal sealed record CalendarFacts(
    string Name,
    string File,
    string? Title,
    DayRange Window,
    IReadOnlyList<CalendarEvent> Events,
    int Cancelled,
    IReadOnlyList<CalendarLine> Others,
    string? Product = null,
    string? ZoneName = null);
