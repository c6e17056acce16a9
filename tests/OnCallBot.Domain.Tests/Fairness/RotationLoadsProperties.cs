using FsCheck.Xunit;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Tests.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Fairness;

/// <summary>Whatever the tables, their zones and the overrides: the counts are those that a walk over the hours finds.</summary>
[Properties(Arbitrary = [typeof(Generated)], MaxTest = 60, QuietOnSuccess = true)]
public sealed class RotationLoadsProperties
{
    [Property]
    public void Weekend_days_are_those_that_a_walk_over_the_days_finds(Rotation rotation, Override[] overrides, TimeRange around)
    {
        var team = Given.SmallTeam.With([rotation, .. overrides]);

        var loads = RotationLoads.Of(team, rotation, FairnessWindow.Cycle, around.Start);

        var walked = new List<(string Holder, DateOnly Day)>();
        for (var day = loads.During.Start.DateIn(rotation.Zone).AddDays(-1); day <= loads.During.End.DateIn(rotation.Zone); day = day.AddDays(1))
        {
            var noon = day.At(new TimeOnly(12, 0), rotation.Zone);
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && loads.During.Contains(noon))
            {
                walked.AddRange(team.ShiftsAt(rotation.Id, noon).Where(shift => shift.Holder is not null).Select(shift => (shift.Holder!.Value.Value, day)));
            }
        }

        Assert.Equal(walked.Distinct().Order(), loads.Engineers.SelectMany(load => load.WeekendDays.Select(one => (load.Engineer.Value, one.Day))).Order());
    }

    [Property]
    public void Every_hour_of_every_duty_is_behind_exactly_one_number(Rotation rotation, Override[] overrides, TimeRange around)
    {
        var team = Given.SmallTeam.With([rotation, .. overrides]);

        var loads = RotationLoads.Of(team, rotation, FairnessWindow.Quarter, around.Start);

        var counted = loads.Engineers.SelectMany(load => load.Duties.SelectMany(duty => duty.Shifts.Select(shift => (load.Engineer, Shift: shift)))).ToList();
        Assert.Equal(
            team.ShiftsIn(rotation.Id, loads.During).Where(shift => shift.Holder is not null).Sum(shift => shift.During.Length.TotalMinutes),
            counted.Sum(one => one.Shift.During.Length.TotalMinutes));
        Assert.All(counted, one => Assert.Equal(one.Engineer, one.Shift.Holder));
        Assert.All(loads.Engineers, load => Assert.Equal(load.Shifts, load.Duties.Sum(duty => duty.Count)));
    }

    [Property]
    public void The_quarters_of_a_year_are_the_year(Rotation rotation, Override[] overrides)
    {
        var team = Given.SmallTeam.With([rotation, .. overrides]);

        var year = RotationLoads.Of(team, rotation, FairnessWindow.Year, Given.Moment("2026-06-15T12:00Z"));
        var quarters = Enumerable.Range(0, 4).Select(quarter => RotationLoads.Of(team, rotation, FairnessWindow.Quarter, Given.Moment("2026-02-15T12:00Z").AddMonths(3 * quarter))).ToList();

        Assert.Equal(year.Weeks, quarters.Sum(quarter => quarter.Weeks));
        Assert.All(year.Engineers, load => Assert.Equal(load.Shifts, quarters.Sum(quarter => quarter.Find(load.Engineer)?.Shifts ?? 0)));
        Assert.All(year.Engineers, load => Assert.Equal(load.DoubleDuties.Count, quarters.Sum(quarter => quarter.Find(load.Engineer)?.DoubleDuties.Count ?? 0)));
    }
}
