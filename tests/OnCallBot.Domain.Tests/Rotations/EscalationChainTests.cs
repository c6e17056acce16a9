using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Tests.Rotations;

public sealed class EscalationChainTests
{
    [Fact]
    public void The_duty_s_holder_comes_first_and_then_backup()
    {
        var moment = Given.Moment("2026-01-14T12:00+01:00");

        var chain = EscalationChain.For(Given.SmallTeam, Given.Growth, moment);

        Assert.Equal(Given.Cleo.Id, Assert.Single(chain.Duties).Holder);
        Assert.Equal(Given.Ana.Id, Assert.Single(chain.Backups).Holder);
        Assert.True(chain.HasIndependentBackup);
    }
}
