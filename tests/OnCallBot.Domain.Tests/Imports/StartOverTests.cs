using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Tests.Swaps;

namespace OnCallBot.Domain.Tests.Imports;

public sealed class StartOverTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-14T10:00Z");

    [Fact]
    public void Nothing_of_before_is_left_but_what_the_files_say()
    {
        var team = new SwappingTeam();
        team.Swapped(Given.Leg(Given.Ana, Given.Ben, Given.Duties[0], "2026-01-05"));
        team.Ask(Given.Leg(Given.Cleo, Given.Ben, Given.Duties[2], "2026-01-05"));
        team.Put(Given.Leave(Given.Ana, "2026-02-02", "2026-02-06"));

        var decision = StartOver.Decide(team.State, [Drafted.Team()], Given.Ben.SlackUser, Now).Value;

        var after = team.State.With(decision.Changes);
        var afresh = TeamState.Empty.Imported(Drafted.Team(), Now);
        Assert.Equal(
            afresh.Parts().Where(part => part is not AuditEntry).Select(part => part.ToString()!).Order(StringComparer.Ordinal),
            after.Parts().Where(part => part is not AuditEntry).Select(part => part.ToString()!).Order(StringComparer.Ordinal));
        Assert.Equal((0, 0), (after.Swaps.Count(), after.Ledger.Count()));
    }

    [Fact]
    public void The_audit_trail_begins_anew_with_who_did_it()
    {
        var team = new SwappingTeam();
        team.Swapped(Given.Leg(Given.Ana, Given.Ben, Given.Duties[0], "2026-01-05"));

        var decision = StartOver.Decide(team.State, [Drafted.Team()], Given.Ben.SlackUser, Now).Value;

        var entry = Assert.Single(team.State.With(decision.Changes).Audit);
        Assert.Equal((AuditAction.StartedOver, Given.Ben.Id, Now), (entry.Action, entry.By, entry.At));
        Assert.True(AuditSubject.TryReadFiles(entry, out _, out var files));
        Assert.Equal("team.md", files);
    }
}
