using Cronos;

namespace OnCallBot.Scheduling;

/// <summary>A cron expression in a time zone. What the clocks skip occurs right after the gap; what they show twice occurs once, where it names a time of day.</summary>
internal sealed record CronTimetable(CronExpression Expression, TimeZoneInfo Zone) : ITimetable
{
    public DateTimeOffset? Next(DateTimeOffset after) => Expression.GetNextOccurrence(after, Zone)?.ToUniversalTime();
}
