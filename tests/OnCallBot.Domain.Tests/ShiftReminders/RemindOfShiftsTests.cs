using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Domain.Tests.Swaps;

namespace OnCallBot.Domain.Tests.ShiftReminders;

/// <summary>Only Cleo wants reminders where a test says nothing else: from Monday 2026-01-05 she has Engagement, the week after it Growth.</summary>
public sealed class RemindOfShiftsTests
{
    private static readonly Duty Profit = Given.Duties[0];
    private static readonly Duty Growth = Given.Duties[1];

    [Theory]
    [InlineData(null, "2026-01-11T08:00")]
    [InlineData("24h", "2026-01-11T08:00")]
    [InlineData("1h", "2026-01-12T07:00")]
    [InlineData("36h", "2026-01-10T20:00")]
    [InlineData("2 days", "2026-01-10T08:00")]
    public void It_comes_once_as_long_before_the_shift_as_chosen(string? lead, string at)
    {
        var team = Team(Given.Cleo with { RemindAhead = lead is null ? null : ReminderLead.Find(lead) });

        Assert.Equal([$"cleo@{at} for 2026-01-12T08:00"], Walk(team, "2026-01-06T00:00Z", until: "2026-01-13T00:00Z"));
    }

    [Fact]
    public void Who_wants_none_gets_none() =>
        Assert.Empty(Walk(Team(), "2026-01-01T00:00Z", until: "2026-03-01T00:00Z"));

    [Fact]
    public void Days_before_is_at_the_same_time_of_day_where_the_clocks_change() =>
        Assert.Equal(["cleo@2026-03-28T08:00 for 2026-03-30T07:00"], Walk(Team(Given.Cleo with { RemindAhead = TimeSpan.FromDays(2) }), "2026-03-26T00:00Z", until: "2026-03-31T00:00Z"));

    [Fact]
    public void Who_goes_on_with_a_duty_is_not_told_again()
    {
        // Cleo has Growth twice, then it is Ben's.
        var table = Given.Table(weeks:
        [
            Given.Week(Given.Duties, Given.Ana, Given.Ben, null, Given.Dana),
            Given.Week(Given.Duties, Given.Ana, Given.Cleo, null, Given.Dana),
            Given.Week(Given.Duties, Given.Ana, Given.Cleo, null, Given.Dana),
        ]);
        var team = Team(Given.Cleo);
        team.Put(Given.Rotation(table));

        Assert.Equal(["cleo@2026-01-11T08:00 for 2026-01-12T08:00"], Walk(team, "2026-01-06T00:00Z", until: "2026-01-26T00:00Z"));
    }

    [Fact]
    public void Whom_a_cover_put_on_later_is_told_at_once()
    {
        var team = Team(Given.Cleo);
        team.Put(Given.Override(1, Given.Cleo, Profit, "2026-01-08T08:00Z", "2026-01-09T08:00Z") with { MadeAt = Given.Moment("2026-01-08T05:00Z") });

        Assert.Equal(["cleo@2026-01-08T05:00 for 2026-01-08T08:00"], Walk(team, "2026-01-08T05:00Z", until: "2026-01-09T12:00Z"));
    }

    [Fact]
    public void Whom_an_approval_told_later_than_that_is_not_told_twice()
    {
        var team = Team(Given.Cleo);
        Assert.Equal(["cleo@2026-01-11T08:00 for 2026-01-12T08:00"], Walk(team, "2026-01-11T00:00Z", until: "2026-01-11T20:00Z")); // Growth, which the table gives her.

        // Ben has Profit in that week.
        team.Swapped(Given.Leg(Given.Ben, Given.Cleo, Profit, "2026-01-12"));

        Assert.Empty(Walk(team, "2026-01-11T20:00Z", until: "2026-01-13T00:00Z"));
        Assert.Equal(2, team.State.Marks.Count());
    }

    [Fact]
    public void A_swap_long_before_is_no_reminder()
    {
        var team = Team(Given.Cleo);
        team.Now = Given.Moment("2026-01-08T20:00Z");
        team.Swapped(Given.Leg(Given.Ben, Given.Cleo, Profit, "2026-01-12"), Given.Leg(Given.Cleo, Given.Ben, Growth, "2026-01-12"));

        Assert.Equal(["cleo@2026-01-11T08:00 for 2026-01-12T08:00"], Walk(team, "2026-01-08T20:00Z", until: "2026-01-13T00:00Z"));
        Assert.Equal([Profit.Id], RemindOfShifts.Beginning(team.State, Reminder("2026-01-12T08:00Z")).Select(shift => shift.Duty.Id));
    }

    [Fact]
    public void What_was_missed_comes_late_where_the_shift_has_not_begun_and_never_after()
    {
        Assert.Equal(["cleo@2026-01-12T07:30 for 2026-01-12T08:00"], Walk(Team(Given.Cleo), "2026-01-12T07:30Z", until: "2026-01-13T00:00Z"));
        Assert.Empty(Walk(Team(Given.Cleo), "2026-01-12T08:00Z", until: "2026-01-13T00:00Z"));
    }

    [Fact]
    public void A_clock_that_is_set_back_brings_nothing_again()
    {
        var team = Team(Given.Cleo);

        Assert.Single(Walk(team, "2026-01-11T00:00Z", until: "2026-01-13T00:00Z"));
        Assert.Empty(Walk(team, "2026-01-11T00:00Z", until: "2026-01-13T00:00Z"));
    }

    [Fact]
    public void Somebody_whom_Slack_does_not_know_is_passed_over() =>
        Assert.Empty(Walk(Team(Given.Cleo with { SlackUser = null }), "2026-01-06T00:00Z", until: "2026-01-13T00:00Z"));

    [Fact]
    public void What_became_another_s_begins_for_nobody()
    {
        var team = Team(Given.Cleo);
        team.Put(Given.Override(1, Given.Dana, Growth, "2026-01-12T08:00Z", "2026-01-19T08:00Z"));

        Assert.Empty(RemindOfShifts.Beginning(team.State, Reminder("2026-01-12T08:00Z")));
        Assert.Empty(Walk(team, "2026-01-06T00:00Z", until: "2026-01-13T00:00Z"));
    }

    private static ShiftReminder Reminder(string begins) => new(Given.DataEngineering, Given.Cleo.Id, Given.Moment(begins));

    private static SwappingTeam Team(params Engineer[] wanting)
    {
        var others = Given.People.Where(person => !wanting.Select(one => one.Id).Contains(person.Id)).Select(person => person with { RemindAhead = ReminderLead.None });

        return new SwappingTeam(Given.SmallTeam.With([.. others, .. wanting]));
    }

    /// <summary>Looks every half hour; whether there is something to do is known beforehand.</summary>
    private static List<string> Walk(SwappingTeam team, string from, string until)
    {
        var found = new List<string>();
        for (team.Now = Given.Moment(from); team.Now < Given.Moment(until); team.Now = team.Now.AddMinutes(30))
        {
            var next = RemindOfShifts.Next(team.State, team.Now);
            var decision = RemindOfShifts.Decide(team.State, team.Now);
            Assert.Equal(next <= team.Now, decision.Changes.Count > 0);
            team.Keep(decision.Changes);
            found.AddRange(decision.Value.Select(one => $"{one.Holder}@{team.Now:yyyy-MM-ddTHH:mm} for {one.Begins:yyyy-MM-ddTHH:mm}"));
        }

        return found;
    }
}
