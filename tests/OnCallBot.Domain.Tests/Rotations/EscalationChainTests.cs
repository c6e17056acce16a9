using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Tests.Rotations;

public sealed class EscalationChainTests
{
    private static readonly DateTimeOffset SecondWeek = Given.Moment("2026-01-14T12:00+01:00");

    [Fact]
    public void The_duty_s_holder_comes_first_and_then_backup()
    {
        var chain = EscalationChain.For(Given.SmallTeam, Given.Growth, SecondWeek);

        Assert.Equal(Given.Cleo.Id, Assert.Single(chain.Duties).Holder);
        Assert.Equal(Given.Ana.Id, Assert.Single(chain.Backups).Holder);
        Assert.True(chain.HasIndependentBackup);
    }

    [Fact]
    public void An_area_s_chain_ends_with_the_owners_of_all_its_pipelines()
    {
        var chain = EscalationChain.For(Given.SmallTeam, Given.Growth, SecondWeek);

        Assert.Equal([Given.GrowthExperiments, Given.GrowthMetrics], chain.Pipelines.OrderBy(pipeline => pipeline.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void A_pipeline_s_chain_ends_with_its_own_owners()
    {
        var chain = EscalationChain.For(Given.SmallTeam, Given.GrowthMetrics, SecondWeek);

        var pipeline = Assert.Single(chain.Pipelines);
        Assert.Equal(Given.Growth, chain.Area);
        Assert.Equal(Team.IdOf("Accounts Team"), pipeline.FindOwner(OwnerRole.Primary));
        Assert.Equal(Team.IdOf("Business Analytics"), pipeline.FindOwner(OwnerRole.Secondary));
        Assert.Equal(Given.Cleo.Id, Assert.Single(chain.Duties).Holder);
    }

    [Fact]
    public void Who_holds_both_the_duty_and_backup_is_no_independent_backup()
    {
        var team = Given.SmallTeam.With(Given.Override(1, Given.Ana, Given.Duties[1], "2026-01-14T00:00Z", "2026-01-15T00:00Z"));

        var during = EscalationChain.For(team, Given.Growth, SecondWeek);
        var after = EscalationChain.For(team, Given.Growth, SecondWeek.AddDays(1));

        Assert.Equal(during.Backups[0].Holder, during.Duties[0].Holder);
        Assert.False(during.HasIndependentBackup);
        Assert.True(after.HasIndependentBackup);
    }

    [Fact]
    public void Without_a_backup_duty_there_is_no_independent_backup()
    {
        var team = Given.SmallTeam.With(Given.Rotation(Given.Table(duties: [.. Given.Duties.Take(3)])));

        var chain = EscalationChain.For(team, Given.Growth, SecondWeek);

        Assert.Empty(chain.Backups);
        Assert.False(chain.HasIndependentBackup);
    }

    [Fact]
    public void A_backup_that_nobody_holds_is_no_independent_backup()
    {
        var team = Given.SmallTeam.With(Given.Rotation(Given.Table(weeks: [Given.Week(Given.Duties, Given.Ana, Given.Ben, Given.Cleo, null)])));

        var chain = EscalationChain.For(team, Given.Growth, SecondWeek);

        Assert.Equal(Given.Ben.Id, Assert.Single(chain.Duties).Holder);
        Assert.False(chain.HasIndependentBackup);
    }

    [Fact]
    public void In_a_week_that_names_nobody_the_links_stay_and_have_no_holder()
    {
        var team = Given.SmallTeam.With(Given.Rotation(Given.Table(weeks: [Given.Week(Given.Duties)])));

        var chain = EscalationChain.For(team, Given.Growth, SecondWeek);

        Assert.Null(Assert.Single(chain.Duties).Holder);
        Assert.Null(Assert.Single(chain.Backups).Holder);
        Assert.False(chain.HasIndependentBackup);
    }

    [Fact]
    public void Several_duties_may_watch_one_area()
    {
        Duty[] duties = [Given.Duty("Growth by day", Given.Growth), Given.Duty("Growth by night", Given.Growth), Given.Duty(Given.Profit), Given.Backup()];
        var team = Given.SmallTeam.With(Given.Rotation(Given.Table(duties: duties)));

        var chain = EscalationChain.For(team, Given.Growth, SecondWeek);

        Assert.Equal([Given.Ben.Id, Given.Cleo.Id], chain.Duties.Select(shift => shift.Holder));
        Assert.Equal(Given.Ana.Id, Assert.Single(chain.Backups).Holder);
        Assert.True(chain.HasIndependentBackup);
    }

    [Fact]
    public void An_area_that_no_duty_watches_still_has_backup_and_owners()
    {
        var team = Given.SmallTeam.With(Given.Rotation(Given.Table(duties: [Given.Duties[0], Given.Backup()])));

        var chain = EscalationChain.For(team, Given.GrowthMetrics, SecondWeek);

        Assert.Empty(chain.Duties);
        Assert.Equal(Given.Cleo.Id, Assert.Single(chain.Backups).Holder);
        Assert.NotNull(Assert.Single(chain.Pipelines).FindOwner(OwnerRole.Primary));
    }

    [Fact]
    public void Another_rotation_s_duties_are_no_part_of_it()
    {
        var other = Given.Area("Growth", Rotation.IdOf("Platform"));
        var people = new[] { Given.Engineer("Eli"), Given.Engineer("Fay") };
        var team = Given.SmallTeam.With([other, .. people, Given.Rotation("Platform", channel: null, Given.Table(duties: [Given.Duty(other), Given.Backup()], people: people))]);

        var mine = EscalationChain.For(team, Given.Growth, SecondWeek);
        var theirs = EscalationChain.For(team, other, SecondWeek);

        Assert.Equal(Given.Cleo.Id, Assert.Single(mine.Duties).Holder);
        Assert.Equal(people[1].Id, Assert.Single(theirs.Duties).Holder);
        Assert.Equal(people[0].Id, Assert.Single(theirs.Backups).Holder);
    }
}
