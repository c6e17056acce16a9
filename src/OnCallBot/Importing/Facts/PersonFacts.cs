using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Facts;

internal sealed record PersonFacts(Stated Name)
{
    public Said<SlackUserId>? SlackUser { get; init; }

    public string? DisplayName { get; init; }

    public Stated? Team { get; init; }

    public TimeZoneInfo? Zone { get; init; }

    public HolidayCalendarId? Holidays { get; init; }

    public TimeSpan? RemindAhead { get; init; }

    public IReadOnlyList<LeaveFacts> Leave { get; init; } = [];
}
