using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Tests.People;

public sealed class RemoveLeaveTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-14T10:00Z");
    private static readonly TeamState Team = Given.SmallTeam.With(Given.Leave(Given.Ana, "2026-02-10", "2026-02-20"));

    [Theory]
    [InlineData("2026-02-10..2026-02-20", "")]
    [InlineData("2026-02-01..2026-02-28", "")]
    [InlineData("2026-02-01..2026-02-12", "2026-02-13..2026-02-20")]
    [InlineData("2026-02-20..2026-02-28", "2026-02-10..2026-02-19")]
    [InlineData("2026-02-14..2026-02-15", "2026-02-10..2026-02-13 2026-02-16..2026-02-20")]
    public void What_stays_of_a_longer_leave_stays_leave(string days, string left)
    {
        var decision = RemoveLeave.Decide(Team, Given.Ana.Id, RecordLeaveTests.Days(days), Given.Ana.Id, Now).Value;

        Assert.Equal(left, string.Join(' ', Team.With(decision.Changes).LeaveOf(Given.Ana.Id).Select(leave => leave.Days)));
        Assert.Single(decision.Changes.OfType<Change.Put>(), put => put.Part is AuditEntry { Action: AuditAction.LeaveRemoved });
    }

    [Fact]
    public void What_the_files_say_only_the_files_take_back()
    {
        var team = Given.SmallTeam.With(Given.Leave(Given.Ana, "2026-02-10", "2026-02-20") with { FromFiles = true });
        var days = RecordLeaveTests.Days("2026-02-10..2026-02-20");

        Assert.Equal(new Refusal.NoSuchLeave(days, IsFromFiles: true), RemoveLeave.Decide(team, Given.Ana.Id, days, Given.Ana.Id, Now).Refusal);
    }

    [Fact]
    public void What_was_never_recorded_is_not_removed()
    {
        var days = RecordLeaveTests.Days("2026-03-10..2026-03-20");

        Assert.Equal(new Refusal.NoSuchLeave(days, IsFromFiles: false), RemoveLeave.Decide(Team, Given.Ana.Id, days, Given.Ana.Id, Now).Refusal);
    }

    [Fact]
    public void Others_may_not() => Assert.Equal(
        new Refusal.NotTheirAdmin(Given.Ana.Id),
        RemoveLeave.Decide(Team, Given.Ana.Id, RecordLeaveTests.Days("2026-02-10..2026-02-20"), Given.Ben.Id, Now).Refusal);
}
