using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Tests.Handovers;

/// <summary>What changes hands at a handoff, and which handoff a handover is for.</summary>
public sealed class HandoverTests
{
    private static readonly Rotation Rotation = Given.SmallTeam.Rotations[Given.DataEngineering];

    [Theory]
    [InlineData("2026-01-19T08:00Z", "2026-01-19T08:00Z")] // At the handoff.
    [InlineData("2026-01-19T10:30Z", "2026-01-19T08:00Z")] // Later that day.
    [InlineData("2026-01-16T15:00Z", "2026-01-19T08:00Z")] // The Friday before.
    [InlineData("2026-03-30T07:00Z", "2026-03-30T07:00Z")] // The week with the missing hour.
    [InlineData("2026-10-26T08:00Z", "2026-10-26T08:00Z")] // The week with the one too many.
    public void A_handover_is_for_the_nearest_handoff(string due, string handoff)
    {
        var decision = RecordHandover.Decide(Given.SmallTeam, Given.DataEngineering, Given.Moment(due), Given.Moment(due), inThread: 0);

        Assert.Equal(Given.Moment(handoff), decision.Value!.Handoff);
    }

    [Fact]
    public void Each_handoff_has_one()
    {
        var first = RecordHandover.Decide(Given.SmallTeam, Given.DataEngineering, Given.Moment("2026-01-16T15:00Z"), Given.Moment("2026-01-16T15:00Z"), inThread: 0);

        var second = RecordHandover.Decide(Given.SmallTeam.With(first.Changes), Given.DataEngineering, Given.Moment("2026-01-19T08:00Z"), Given.Moment("2026-01-19T08:00Z"), inThread: 0);

        Assert.Null(second.Value);
        Assert.Empty(second.Changes);
    }

    [Fact]
    public void Whoever_goes_on_takes_nothing_over()
    {
        // Profit goes from Ben to Cleo on 19 January; Ben keeps it for a week more.
        var team = Given.SmallTeam.With(Given.Override(1, Given.Ben, Given.Duties[0], "2026-01-19T08:00Z", "2026-01-26T08:00Z"));

        var week = HandoverWeek.Of(team, Rotation, Given.Moment("2026-01-19T08:00Z"));

        Assert.True(week.Duties[0].GoesOn);
        Assert.DoesNotContain(week.Duties, duty => duty.Incoming == Given.Cleo.Id && duty.Duty == Given.Duties[0]);
        Assert.Equal([Given.Dana.Id, Given.Ana.Id, Given.Ben.Id], week.Incoming);
        Assert.Equal([Given.Cleo.Id], week.HandedBy(Given.Dana.Id));
    }

    [Fact]
    public void The_next_handoff_day_belongs_to_the_next_week()
    {
        var week = HandoverWeek.Of(Given.SmallTeam.With(Rotation with { CompanyDays = [Given.Day("2026-01-18"), Given.Day("2026-01-19"), Given.Day("2026-01-25"), Given.Day("2026-01-26")] }), Rotation with { CompanyDays = [Given.Day("2026-01-18"), Given.Day("2026-01-19"), Given.Day("2026-01-25"), Given.Day("2026-01-26")] }, Given.Moment("2026-01-19T08:00Z"));

        Assert.Equal([Given.Day("2026-01-19"), Given.Day("2026-01-25")], week.CompanyDays);
    }

    [Fact]
    public void The_latest_stays_at_hand_when_one_goes()
    {
        var first = RecordHandover.Decide(Given.SmallTeam, Given.DataEngineering, Given.Moment("2026-01-12T08:00Z"), Given.Moment("2026-01-12T08:00Z"), inThread: 0);
        var team = Given.SmallTeam.With(first.Changes);
        var second = RecordHandover.Decide(team, Given.DataEngineering, Given.Moment("2026-01-19T08:00Z"), Given.Moment("2026-01-19T08:00Z"), inThread: 0);
        team = team.With(second.Changes);

        Assert.Equal(second.Value, team.FindLatestHandover(Given.DataEngineering));
        Assert.True(team.IsOver(first.Value!));
        Assert.Equal(first.Value! with { Memory = null }, team.With([new Change.Remove(second.Value!.Key)]).FindLatestHandover(Given.DataEngineering));
    }
}
