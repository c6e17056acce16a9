using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations.Recognition;

/// <summary>A weekday and a time of it at which shifts change.</summary>
/// <param name="FirstDay">The first of these days; all that is told begins at its handoff or after it.</param>
/// <param name="Weeks">In how many weeks a shift changes at just that time.</param>
/// <param name="Drifted">In how many none does then, but half an hour or an hour beside it: the clocks of another zone have changed.</param>
public sealed record WeeklyHandoff(TimeZoneInfo Zone, DateOnly FirstDay, TimeOnly Time, int Weeks, int Drifted)
{
    private const int WeekDays = 7;

    public DateTimeOffset At(int week) => FirstDay.AddDays(week * WeekDays).At(Time, Zone);

    public bool IsLike(WeeklyHandoff other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return FirstDay.DayOfWeek == other.FirstDay.DayOfWeek && Time == other.Time;
    }
}
