using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Facts;

internal sealed record OwnerTeamFacts(Stated Name)
{
    public IReadOnlyList<Stated> Aka { get; init; } = [];

    public string? Channel { get; init; }

    public WorkingHours? Hours { get; init; }

    public TimeZoneInfo? Zone { get; init; }

    public HolidayCalendarId? Holidays { get; init; }
}
