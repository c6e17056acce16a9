using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.People;

/// <summary>The hours in which somebody works: on business days, Monday to Friday without the company's days off and holidays of their own.</summary>
/// <param name="isOff">Whether a day of the week is off all the same.</param>
public sealed class WorkingTime(WorkingHours hours, TimeZoneInfo zone, Func<DateOnly, bool> isOff)
{
    /// <summary>By whose clock it is read.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>By their own clock, at the hours of their team.</summary>
    public static WorkingTime Of(TeamState team, Rotation rotation, EngineerId engineer)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);

        var person = team.Engineers.GetValueOrDefault(engineer);
        var companyDays = team.CompanyDaysOf(rotation.Id).ToHashSet();
        var (hours, zone) = HoursOf(team, rotation, engineer);

        return new WorkingTime(hours, zone, IsOff);

        // Of a day that is off in part there is work to be done in the rest.
        bool IsOff(DateOnly day) => companyDays.Contains(day) || IsHoliday(team, person?.Holidays, day);
    }

    /// <summary>Of an owner team, by its own clock where it has one.</summary>
    public static WorkingTime Of(TeamState team, Rotation rotation, Team owner)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);
        ArgumentNullException.ThrowIfNull(owner);

        var companyDays = team.CompanyDaysOf(rotation.Id).ToHashSet();

        return new WorkingTime(owner.Hours ?? WorkingHours.Usual, owner.Zone ?? rotation.Zone, day => companyDays.Contains(day) || IsHoliday(team, owner.Holidays, day));
    }

    /// <summary>The hours alone, and by whose clock.</summary>
    public static (WorkingHours Hours, TimeZoneInfo Zone) HoursOf(TeamState team, Rotation rotation, EngineerId engineer)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);

        var person = team.Engineers.GetValueOrDefault(engineer);
        var own = person?.Team is { } id ? team.Teams.GetValueOrDefault(id) : null;

        return (own?.Hours ?? WorkingHours.Usual, person?.Zone ?? rotation.Zone);
    }

    /// <summary>The moment at which so much of it has passed.</summary>
    public DateTimeOffset After(DateTimeOffset from, TimeSpan worked)
    {
        var left = worked;
        for (var day = from.DateIn(zone); ; day = day.AddDays(1))
        {
            if (!IsBusinessDay(day))
            {
                continue;
            }

            var (start, end) = (Opening(day), Closing(day));
            start = start > from ? start : from;
            if (start + left <= end)
            {
                return start + left;
            }

            left -= end > start ? end - start : TimeSpan.Zero;
        }
    }

    /// <summary>They are at work.</summary>
    public bool IsAtWork(DateTimeOffset moment)
    {
        var day = moment.DateIn(zone);

        return IsBusinessDay(day) && Opening(day) <= moment && moment < Closing(day);
    }

    public bool IsBusinessDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !isOff(day);

    /// <summary>When work begins, on a day on which it does.</summary>
    public DateTimeOffset Opening(DateOnly day) => day.At(hours.Start, zone);

    /// <summary>When it ends.</summary>
    public DateTimeOffset Closing(DateOnly day) => day.At(hours.End, zone);

    private static bool IsHoliday(TeamState team, HolidayCalendarId? calendar, DateOnly day) =>
        calendar is { } own && team.Holidays.In(own, new DayRange(day, day)).Any(holiday => holiday is { IsDayOff: true, Hours: null });
}
