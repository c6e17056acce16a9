using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.People;

/// <summary>The hours in which somebody works: on business days, Monday to Friday without the company's days off.</summary>
public sealed record WorkingTime(WorkingHours Hours, TimeZoneInfo Zone, ValueList<DateOnly> DaysOff)
{
    /// <summary>By their own clock, at the hours of their team.</summary>
    public static WorkingTime Of(TeamState team, Rotation rotation, EngineerId engineer)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);

        var person = team.Engineers.GetValueOrDefault(engineer);
        var own = person?.Team is { } id ? team.Teams.GetValueOrDefault(id) : null;

        return new WorkingTime(own?.Hours ?? WorkingHours.Usual, person?.Zone ?? rotation.Zone, team.CompanyDaysOf(rotation.Id).ToValueList());
    }

    /// <summary>The moment at which so much of it has passed.</summary>
    public DateTimeOffset After(DateTimeOffset from, TimeSpan worked)
    {
        var left = worked;
        for (var day = from.DateIn(Zone); ; day = day.AddDays(1))
        {
            if (!IsBusinessDay(day))
            {
                continue;
            }

            var (start, end) = (day.At(Hours.Start, Zone), day.At(Hours.End, Zone));
            start = start > from ? start : from;
            if (start + left <= end)
            {
                return start + left;
            }

            left -= end > start ? end - start : TimeSpan.Zero;
        }
    }

    public bool IsBusinessDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !DaysOff.Contains(day);
}
