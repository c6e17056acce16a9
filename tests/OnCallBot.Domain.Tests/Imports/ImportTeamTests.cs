using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Tests.Imports;

public sealed class ImportTeamTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-07T12:00Z");

    private static readonly TeamState Team = TeamState.Empty.Imported(Drafted.Team(), Now);

    /// <summary>Everybody's weeks, one row later.</summary>
    private static readonly RotationTable Later = Given.Table() with { Weeks = [.. Given.Table().Weeks.Skip(1), Given.Table().Weeks[0]] };

    [Fact]
    public void A_changed_table_holds_from_the_first_handoff_after_the_moment()
    {
        var difference = ImportTeam.Decide(Team, Drafted.Team(Later), Now).Value.Value;

        Assert.Equal(Given.Moment("2026-01-12T09:00+01:00"), difference.From);
    }

    [Fact]
    public void The_first_table_of_a_team_that_never_had_one_holds_at_once()
    {
        var empty = TeamState.Empty.Imported(Drafted.Team(Given.Table(weeks: [Given.Week(Given.Duties)])), Now);

        var difference = ImportTeam.Decide(empty, Drafted.Team(), Now).Value;

        Assert.Null(difference.Value.From);
        Assert.All(empty.With(difference.Changes).ShiftsAt(Given.DataEngineering, Now), shift => Assert.NotNull(shift.Holder));
    }

    [Fact]
    public void At_the_handoff_itself_the_shift_has_begun()
    {
        var difference = ImportTeam.Decide(Team, Drafted.Team(Later), Given.Moment("2026-01-12T09:00+01:00")).Value.Value;

        Assert.Equal(Given.Moment("2026-01-19T09:00+01:00"), difference.From);
    }

    [Fact]
    public void A_table_that_never_came_into_force_is_forgotten()
    {
        var edited = Team.Imported(Drafted.Team(Later), Now);

        var back = edited.Imported(Drafted.Team(), Now.AddHours(1));

        Assert.Equal(Team.Rotations[Given.DataEngineering], back.Rotations[Given.DataEngineering]);
    }

    [Theory]
    [InlineData("2026-02-02", false)]
    [InlineData("2025-12-08", false)]
    [InlineData("2026-01-12", true)]
    [InlineData("2026-01-06", true)]
    public void A_first_day_a_whole_cycle_away_is_the_same_rotation(string firstDay, bool moves)
    {
        var difference = ImportTeam.Decide(Team, Drafted.Team(Given.Table(firstDay: firstDay)), Now).Value.Value;

        Assert.Equal(moves, difference.Moved.Count > 0);
        Assert.Equal(moves, difference.From is not null);
    }

    [Fact]
    public void A_swap_stays_with_its_shift_when_the_handoff_moves()
    {
        var swap = Given.Override(1, Given.Dana, Given.Duty(Given.Profit), "2026-01-19T09:00+01:00", "2026-01-26T09:00+01:00", OverrideCause.Swap);

        var decision = ImportTeam.Decide(Team.With(swap), Drafted.Team(Given.Table(handoff: "11:00")), Now).Value;

        var kept = Assert.Single(Team.With(swap).With(decision.Changes).Parts().OfType<Override>());
        Assert.Equal(Given.Range("2026-01-19T11:00+01:00", "2026-01-26T11:00+01:00"), kept.During);
        Assert.Empty(decision.Value.Flagged);
    }

    [Fact]
    public void A_swap_whose_shift_is_now_another_s_is_kept_and_flagged()
    {
        var swap = Given.Override(1, Given.Dana, Given.Duty(Given.Profit), "2026-01-19T09:00+01:00", "2026-01-26T09:00+01:00", OverrideCause.Swap);

        var decision = ImportTeam.Decide(Team.With(swap), Drafted.Team(Later), Now).Value;

        Assert.Equal(new FlaggedOverride(swap, FlagReason.OtherScheduled), Assert.Single(decision.Value.Flagged));
        Assert.Equal(swap, Team.With(swap).With(decision.Changes).Find(swap.Key));
    }

    [Fact]
    public void A_swap_whose_holder_has_left_is_kept_and_flagged()
    {
        var swap = Given.Override(1, Given.Dana, Given.Duty(Given.Profit), "2026-01-19T09:00+01:00", "2026-01-26T09:00+01:00", OverrideCause.Swap);

        var decision = ImportTeam.Decide(Team.With(swap), Drafted.Team(people: [Given.Ana, Given.Ben, Given.Cleo]), Now).Value;

        Assert.Equal(FlagReason.HolderHasLeft, Assert.Single(decision.Value.Flagged).Reason);
        Assert.True(Team.With(decision.Changes).Engineers[Given.Dana.Id].HasLeft);
    }

    [Fact]
    public void A_swap_whose_duty_is_gone_is_kept_and_flagged()
    {
        var swap = Given.Override(1, Given.Dana, Given.Backup(), "2026-01-19T09:00+01:00", "2026-01-26T09:00+01:00", OverrideCause.Swap);

        var decision = ImportTeam.Decide(Team.With(swap), Drafted.Team(Given.Table(duties: [.. Given.Duties.Take(3)])), Now).Value;

        Assert.Equal(FlagReason.DutyIsGone, Assert.Single(decision.Value.Flagged).Reason);
    }

    [Fact]
    public void A_swap_that_is_over_is_not_flagged()
    {
        var swap = Given.Override(1, Given.Dana, Given.Duty(Given.Profit), "2026-01-05T09:00+01:00", "2026-01-12T09:00+01:00", OverrideCause.Swap);

        var decision = ImportTeam.Decide(Team.With(swap), Drafted.Team(Later), Now).Value;

        Assert.Empty(decision.Value.Flagged);
    }

    [Fact]
    public void An_override_of_the_files_that_concerns_only_begun_shifts_comes_too_late()
    {
        var late = Planned("2026-01-05", "2026-01-12");
        var coming = Planned("2026-01-12", "2026-01-19");

        var decision = ImportTeam.Decide(Team, Drafted.Team(overrides: [late, coming]), Now).Value;

        Assert.Equal(late, Assert.Single(decision.Value.TooLate));
        Assert.Equal(Given.Range("2026-01-12T09:00+01:00", "2026-01-19T09:00+01:00"), Assert.Single(Team.With(decision.Changes).Parts().OfType<Override>()).During);
    }

    [Fact]
    public void An_override_that_the_files_say_no_more_keeps_what_has_begun_of_it()
    {
        var team = Team.Imported(Drafted.Team(overrides: [Planned("2026-01-12", "2026-01-26")]), Now);

        var edited = team.Imported(Drafted.Team(), Now.AddDays(7));

        Assert.Equal(Given.Range("2026-01-12T09:00+01:00", "2026-01-19T09:00+01:00"), Assert.Single(edited.Parts().OfType<Override>()).During);
    }

    [Fact]
    public void An_override_of_the_files_that_has_begun_holds_from_the_next_handoff_and_is_the_same_the_next_time()
    {
        var draft = Drafted.Team(overrides: [Planned("2026-01-05", "2026-01-19")]);

        var edited = Team.Imported(draft, Now);

        Assert.Equal(Given.Range("2026-01-12T09:00+01:00", "2026-01-19T09:00+01:00"), Assert.Single(edited.Parts().OfType<Override>()).During);
        Assert.Empty(ImportTeam.Decide(edited, draft, Now).Value.Changes);
    }

    [Fact]
    public void An_override_that_the_files_say_no_more_is_gone_where_it_begins_with_the_next_handoff()
    {
        var team = Team.Imported(Drafted.Team(overrides: [Planned("2026-01-12", "2026-01-19")]), Now);

        Assert.Empty(team.Imported(Drafted.Team(), Now).Parts().OfType<Override>());
    }

    [Fact]
    public void Who_only_loses_shifts_and_who_only_wins_them_have_moved()
    {
        var one = Given.Table().Weeks[0] with { Assignments = Given.Table().Weeks[0].Assignments.Select(cell => cell.Engineer == Given.Ana.Id ? cell with { Engineer = Given.Ben.Id } : cell).ToValueList() };

        var moved = ImportTeam.Decide(Team, Drafted.Team(Given.Table(weeks: [one, .. Given.Table().Weeks.Skip(1)])), Now).Value.Value.Moved;

        Assert.Equal([(Given.Ana.Id, 1, 0), (Given.Ben.Id, 0, 1)], moved.OrderBy(each => each.Engineer.Value, StringComparer.Ordinal).Select(each => (each.Engineer, each.Before.Count, each.After.Count)));
    }

    [Fact]
    public void A_team_keeps_its_own_channel()
    {
        var draft = Drafted.Team() with { Channel = Given.Stated("#data-oncall") };
        var team = Team.Imported(draft, Now);

        Assert.Null(ImportTeam.Decide(team, draft, Now).Refusal);
    }

    private static OverrideDraft Planned(string from, string to) =>
        new(Given.Duty(Given.Profit).Id, new WallMoment(Given.Day(from), null), new WallMoment(Given.Day(to), null), Given.Dana.Id, OverrideCause.Plan, Reason: null, Given.Place(1));
}
