using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.People;

public sealed class RecordLeaveTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-14T10:00Z");
    private static readonly TeamState Team = Given.SmallTeam.With(Given.Rotation() with { Admins = [Given.Dana.Id] });

    [Theory]
    [InlineData("2026-02-02..2026-02-06", "2026-02-02..2026-02-06")]
    [InlineData("2026-02-23..2026-02-25", "2026-02-20..2026-02-25")]
    [InlineData("2026-02-18..2026-03-01", "2026-02-18..2026-03-01")]
    [InlineData("2026-02-22..2026-03-03", "2026-02-20..2026-03-05")]
    [InlineData("2026-02-25..2026-02-28", "2026-02-25..2026-02-28")]
    public void Days_that_overlap_with_what_was_entered_become_one_leave(string days, string kept)
    {
        var team = Team.With(Given.Leave(Given.Ana, "2026-02-20", "2026-02-24"), Given.Leave(Given.Ana, "2026-03-01", "2026-03-05"));
        if (kept == "2026-02-18..2026-03-01")
        {
            team = team.With([new Change.Remove(Given.Leave(Given.Ana, "2026-03-01", "2026-03-05").Key)]);
        }

        var decision = RecordLeave.Decide(team, Given.Ana.Id, Days(days), Given.Ana.Id, Now).Value;

        Assert.Equal(kept, decision.Value.Days.ToString());
        Assert.Single(team.With(decision.Changes).LeaveOf(Given.Ana.Id), leave => leave.Days.Overlaps(Days(days)));
    }

    [Fact]
    public void The_leave_and_who_recorded_it_are_one_commit()
    {
        var after = Team.With(RecordLeave.Decide(Team, Given.Ana.Id, Days("2026-02-02..2026-02-06"), Given.Dana.Id, Now).Value.Changes);

        var entry = Assert.Single(after.Audit);
        Assert.Equal(new AuditEntry(1, Now, Given.Dana.Id, AuditAction.LeaveRecorded, Given.DataEngineering, "ana/2026-02-02..2026-02-06"), entry);
    }

    [Fact]
    public void Days_within_leave_that_is_known_are_known()
    {
        var known = Given.Leave(Given.Ana, "2026-02-01", "2026-02-28") with { FromFiles = true };

        var refusal = RecordLeave.Decide(Team.With(known), Given.Ana.Id, Days("2026-02-02..2026-02-06"), Given.Ana.Id, Now).Refusal;

        Assert.Equal(new Refusal.LeaveKnown(known), refusal);
    }

    [Theory]
    [InlineData("2026-01-12..2026-01-13", false)]
    [InlineData("2026-01-12..2026-01-14", true)]
    [InlineData("2026-01-14..2029-01-13", true)]
    [InlineData("2026-01-14..2029-01-14", false)]
    [InlineData("2026-01-14..2053-05-31", false)]
    public void What_is_over_and_what_is_longer_than_three_years_is_refused(string days, bool isTaken)
    {
        var refusal = RecordLeave.Decide(Team, Given.Ana.Id, Days(days), Given.Ana.Id, Now).Refusal;

        Assert.Equal(isTaken, refusal is null);
        Assert.True(isTaken || refusal is Refusal.LeaveOutOfRange { MostDays: 1096 });
    }

    [Fact]
    public void Whether_it_is_over_is_said_by_their_own_clock()
    {
        var team = Team.With(Given.Engineer("Ana", zone: "Pacific/Honolulu"));
        var late = Given.Moment("2026-01-15T08:00Z");

        Assert.Null(RecordLeave.Decide(team, Given.Ana.Id, Days("2026-01-14..2026-01-14"), Given.Ana.Id, late).Refusal);
        Assert.NotNull(RecordLeave.Decide(Team, Given.Ana.Id, Days("2026-01-14..2026-01-14"), Given.Ana.Id, late).Refusal);
    }

    [Fact]
    public void Others_may_not_and_an_admin_and_the_terminal_may()
    {
        Assert.Equal(new Refusal.NotTheirAdmin(Given.Ana.Id), Decide(Given.Ben.Id));
        Assert.Null(Decide(Given.Dana.Id));
        Assert.Null(Decide(by: null));

        static Refusal? Decide(EngineerId? by) => RecordLeave.Decide(Team, Given.Ana.Id, Days("2026-02-02..2026-02-06"), by, Now).Refusal;
    }

    [Fact]
    public void Who_has_left_has_no_leave()
    {
        var team = Team.With(Given.Ana with { HasLeft = true });

        Assert.Equal(new Refusal.NotOfTheTeam(Given.Ana.Id), RecordLeave.Decide(team, Given.Ana.Id, Days("2026-02-02..2026-02-06"), Given.Ana.Id, Now).Refusal);
    }

    internal static DayRange Days(string days)
    {
        var ends = days.Split("..");

        return new DayRange(Given.Day(ends[0]), Given.Day(ends[1]));
    }
}
