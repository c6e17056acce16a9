using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Fairness;

/// <summary>A holiday of an engineer's own, or a company day, on which they are on call.</summary>
/// <param name="Shifts">What they hold on that day, by their own clock.</param>
public sealed record HolidayWorked(DayOff Day, ValueList<Shift> Shifts)
{
    public decimal Weight => DaysOff.Weight([Day]);
}
