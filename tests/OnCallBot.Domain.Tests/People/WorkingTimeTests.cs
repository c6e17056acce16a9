using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Tests.People;

/// <summary>When so many hours of somebody's work have passed.</summary>
public sealed class WorkingTimeTests
{
    [Theory]
    [InlineData("2026-01-19T09:00+01:00", 4, "2026-01-19T13:00+01:00")]
    [InlineData("2026-01-19T06:00+01:00", 4, "2026-01-19T13:00+01:00")] // Before work.
    [InlineData("2026-01-19T15:00+01:00", 4, "2026-01-20T11:00+01:00")] // Over the night.
    [InlineData("2026-01-19T13:00+01:00", 4, "2026-01-19T17:00+01:00")] // To the minute at which work ends.
    [InlineData("2026-01-23T16:00+01:00", 4, "2026-01-26T12:00+01:00")] // Over the weekend.
    [InlineData("2026-01-21T16:00+01:00", 4, "2026-01-23T12:00+01:00")] // Over a company day.
    [InlineData("2026-03-27T16:00+01:00", 4, "2026-03-30T12:00+02:00")] // The clocks change in between.
    public void Only_working_hours_count(string from, int hours, string until)
    {
        var time = new WorkingTime(WorkingHours.Usual, Given.Zone("Europe/Berlin"), day => day == Given.Day("2026-01-22"));

        Assert.Equal(Given.Moment(until), time.After(Given.Moment(from), TimeSpan.FromHours(hours)));
    }

    [Fact]
    public void Holidays_of_their_own_do_not_count_and_a_half_one_does()
    {
        var holiday = new Holiday(Given.Day("2026-01-20"), "Sealed Knot", LocalName: null, HolidayKind.Public);
        var ana = Given.Ana with { Holidays = new("XA") };
        var team = Given.SmallTeam.With(new GivenHolidays(("XA", [holiday, holiday with { Day = Given.Day("2026-01-21"), Hours = new HoursOfDay(14, 24) }, holiday with { Day = Given.Day("2026-01-19"), Kind = HolidayKind.Optional }]))).With(ana);

        var time = WorkingTime.Of(team, team.Rotations[Given.DataEngineering], ana.Id);

        Assert.Equal(Given.Moment("2026-01-21T11:00+01:00"), time.After(Given.Moment("2026-01-19T15:00+01:00"), TimeSpan.FromHours(4)));
    }

    [Fact]
    public void They_are_those_of_the_persons_team_by_their_own_clock()
    {
        var ben = Given.Ben with { Zone = Given.Zone("America/New_York") };
        var team = Given.SmallTeam.With(ben, Given.Team("Data Engineering") with { Hours = new WorkingHours(Given.Time("10:00"), Given.Time("15:00")) });

        var time = WorkingTime.Of(team, team.Rotations[Given.DataEngineering], ben.Id);

        Assert.Equal(Given.Moment("2026-01-19T14:00-05:00"), time.After(Given.Moment("2026-01-19T08:00Z"), TimeSpan.FromHours(4)));
    }
}
