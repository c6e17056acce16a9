using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Holidays;

/// <summary>The days on which somebody of several has a holiday.</summary>
public static class HolidaysAhead
{
    /// <summary>Every holiday of every day, with those who have it, in order. The same name on one day is one holiday, whosever calendar it is in.</summary>
    public static IReadOnlyList<HolidayOfSome> Of(TeamState team, IReadOnlyCollection<EngineerId> engineers, DayRange days)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(engineers);

        return
        [
            .. engineers
                .SelectMany(engineer => DaysOff.HolidaysOf(team, engineer, days).Select(holiday => (Engineer: engineer, Holiday: holiday)))
                .GroupBy(one => one.Holiday with { LocalName = null })
                .Select(group => new HolidayOfSome(group.First().Holiday, [.. group.Select(one => one.Engineer)]))
                .OrderBy(one => one.Holiday.Day),
        ];
    }
}
