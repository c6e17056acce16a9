using OnCallBot.Domain.Findings;
using OnCallBot.Domain.Holidays;

namespace OnCallBot.Domain.Tests.Findings;

/// <summary>Four weeks fit thirteen times into a year: everybody has the same Christmas, year for year.</summary>
public sealed class HolidayFindingsTests
{
    private static readonly Holiday[] Christmas = [.. new[] { "2025-12-25", "2026-12-25", "2027-12-25" }.Select(day => new Holiday(Given.Day(day), "Christmas Day", LocalName: null, HolidayKind.Public))];

    private static readonly TeamState Team = Given.SmallTeam.With(new GivenHolidays(("XA", Christmas))).With(Given.Ana with { Holidays = new("XA") });

    [Fact]
    public void Who_has_the_same_holiday_as_the_year_before_is_found_with_both_years()
    {
        var finding = Assert.Single(Find(Team, "2027-01-10T00:00Z"));

        Assert.Equal(new HolidayRepeat(Given.Ana.Id, "Christmas Day", Given.Day("2026-12-25"), Given.Day("2027-12-25"), [Given.Duties[2].Id]), Assert.Single(finding.Repeats));
        Assert.Equal(Given.Place(1), finding.Table);
    }

    [Fact]
    public void What_lies_before_the_rotation_began_does_not_count() => Assert.Empty(Find(Team, "2026-12-01T00:00Z"));

    [Fact]
    public void Once_the_later_one_is_another_s_it_is_settled() =>
        Assert.Empty(Find(Team.With(Given.Override(1, Given.Ben, Given.Duties[2], "2027-12-20T09:00+01:00", "2027-12-27T09:00+01:00")), "2027-01-10T00:00Z"));

    [Fact]
    public void Where_all_are_on_duty_another_duty_is_none_too_many_and_where_somebody_is_free_it_is()
    {
        var eve = Given.Engineer("Eve");
        var five = Team.With(Given.Rotation(Given.Table(people: [.. Given.People, eve])), eve);
        var moved = Team.With(
            Given.Override(1, Given.Ana, Given.Duties[3], "2027-12-20T09:00+01:00", "2027-12-27T09:00+01:00"),
            Given.Override(2, Given.Ben, Given.Duties[2], "2027-12-20T09:00+01:00", "2027-12-27T09:00+01:00"));

        Assert.Empty(Find(moved, "2027-01-10T00:00Z"));

        // Of five, Ana has Profit the first time and Backup the second, while Ben has nothing.
        Assert.Equal([Given.Duties[3].Id], Assert.Single(Assert.Single(Find(five, "2027-01-10T00:00Z")).Repeats).Duties);
    }

    private static List<Finding.SameHolidayAgain> Find(TeamState team, string now) => [.. Lint.Findings(team, Given.Moment(now)).OfType<Finding.SameHolidayAgain>()];
}
