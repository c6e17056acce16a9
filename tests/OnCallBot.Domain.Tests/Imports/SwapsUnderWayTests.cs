using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests.Audit;
using OnCallBot.Domain.Tests.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Imports;

/// <summary>Imports while swaps are open or approved. It is Wednesday of the table's first week.</summary>
public sealed class SwapsUnderWayTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-07T12:00Z");

    private static readonly Duty Profit = Given.Duties[0];
    private static readonly Duty Engagement = Given.Duties[2];
    private static readonly Duty Backup = Given.Duties[3];

    private readonly SwappingTeam _team = new(TeamState.Empty.Imported(Drafted.Team(), Now)) { Now = Now };

    [Theory]
    [InlineData("11:00", "2026-01-05", "Europe/Berlin", "2026-01-12T11:00+01:00", "2026-01-19T11:00+01:00")]
    [InlineData("07:00", "2026-01-05", "Europe/Berlin", "2026-01-12T09:00+01:00", "2026-01-19T07:00+01:00")] // What has begun ends at its handoff.
    [InlineData("09:00", "2026-01-07", "Europe/Berlin", "2026-01-14T09:00+01:00", "2026-01-21T09:00+01:00")]
    [InlineData("09:00", "2026-01-05", "America/New_York", "2026-01-12T09:00-05:00", "2026-01-19T09:00-05:00")]
    public void Swaps_move_with_the_handoffs_of_their_shifts(string handoff, string firstDay, string zone, string start, string end)
    {
        var approved = _team.Swapped(Given.Leg(Given.Dana, Given.Ben, Engagement, "2026-01-12"), Given.Leg(Given.Ben, Given.Dana, Backup, "2026-01-19"));
        var open = _team.Ask(Given.Leg(Given.Ana, Given.Cleo, Backup, "2026-01-12"), Given.Leg(Given.Cleo, Given.Ana, Profit, "2026-01-19")).Value;

        var difference = Import(Given.Table(handoff: handoff, firstDay: firstDay, zone: zone));

        Assert.Equal(([], []), (difference.Flagged, difference.FlaggedSwaps));
        Assert.Equal(Given.Range(start, end), _team.State.FindSwap(open.Id)!.Given.During);
        Assert.Equal(Given.Range(start, end), _team.State.FindSwap(approved.Id)!.Given.During);

        open = _team.Approve(open, Given.Cleo).Value;
        Assert.All(open.Legs, leg => Assert.Equal((leg.During, leg.To), Held(leg)));

        _team.Revert(approved, Given.Ben);
        Assert.Equal(SwapStatus.Reverted, _team.Revert(approved, Given.Dana).Value.Status);
        Assert.All(_team.State.FindSwap(approved.Id)!.Legs, leg => Assert.Equal((leg.During, leg.From), Held(leg)));
    }

    [Fact]
    public void What_of_a_swap_has_begun_or_lies_in_a_shift_that_has_stays()
    {
        var today = Given.Range("2026-01-09T00:00+01:00", "2026-01-10T00:00+01:00");
        var swap = _team.Swapped(Given.Leg(Given.Ana, Given.Ben, Profit, "2026-01-05") with { During = today }, Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12"));
        _team.Now = Given.Moment("2026-01-09T12:00Z");

        Import(Given.Table(handoff: "11:00"));

        Assert.Equal([today, Given.Range("2026-01-12T11:00+01:00", "2026-01-19T11:00+01:00")], _team.State.FindSwap(swap.Id)!.Legs.Select(leg => leg.During));
        Assert.Equal(Given.Ben.Id, _team.Holder(Profit, "2026-01-09T12:00Z"));
    }

    [Theory]
    [InlineData(SwapStatus.Declined)]
    [InlineData(SwapStatus.Cancelled)]
    [InlineData(SwapStatus.Expired)]
    [InlineData(SwapStatus.Reverted)]
    public void What_came_to_nothing_stays_as_it_was_asked(SwapStatus status)
    {
        var swap = Given.Swap(1, status, legs: Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12"));
        _team.Put(swap);

        Import(Given.Table(handoff: "11:00"));

        Assert.Equal(swap, _team.State.FindSwap(swap.Id));
    }

    [Fact]
    public void The_ledger_stays_as_it_was_entered()
    {
        var swap = _team.Swapped(Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12"));
        var entered = _team.State.Ledger.ToList();

        Import(Given.Table(handoff: "11:00"));
        Assert.Equal(entered, _team.State.Ledger);

        _team.Revert(swap, Given.Ana);
        _team.Revert(swap, Given.Ben);
        Assert.Equal(0, _team.State.LedgerOf(swap.Id).Sum(line => line.Days));
    }

    [Fact]
    public void A_request_for_a_shift_that_the_table_gives_to_another_is_flagged_and_stays_open()
    {
        var swap = _team.Ask(Given.Leg(Given.Ben, Given.Cleo, Profit, "2026-01-12"), Given.Leg(Given.Cleo, Given.Ben, Backup, "2026-01-26")).Value;

        var difference = Import(Given.Table(people: [Given.Ana, Given.Ben, Given.Dana, Given.Cleo]));

        Assert.Equal([new FlaggedSwap(swap, swap.Legs[1], FlagReason.OtherScheduled)], difference.FlaggedSwaps);
        Assert.Equal(swap, _team.State.FindSwap(swap.Id));
        Assert.Equal(new Refusal.HeldByAnother(Given.DataEngineering, Backup.Id, swap.Legs[1].During, Given.Cleo.Id, Given.Dana.Id), _team.Approve(swap, Given.Cleo).Refusal);
    }

    [Fact]
    public void A_request_for_a_duty_that_is_gone_is_flagged()
    {
        var swap = _team.Ask(Given.Leg(Given.Ana, Given.Cleo, Backup, "2026-01-12")).Value;

        var difference = Import(Given.Table(duties: [.. Given.Duties.Take(3)]));

        Assert.Equal([new FlaggedSwap(swap, swap.Given, FlagReason.DutyIsGone)], difference.FlaggedSwaps);
        Assert.Equal(new Refusal.HeldByAnother(Given.DataEngineering, Backup.Id, swap.Given.During, Given.Ana.Id, Holder: null), _team.Approve(swap, Given.Cleo).Refusal);
    }

    [Fact]
    public void A_request_to_somebody_who_has_left_is_flagged()
    {
        var swap = _team.Ask(Given.Leg(Given.Ben, Given.Dana, Profit, "2026-01-12")).Value;

        var difference = Import(Weeks(without: Given.Dana), [Given.Ana, Given.Ben, Given.Cleo]);

        Assert.Equal([new FlaggedSwap(swap, swap.Given, FlagReason.HolderHasLeft)], difference.FlaggedSwaps);
        Assert.Equal(new Refusal.NotInRotation(Given.Dana.Id, Given.DataEngineering), _team.Approve(swap, Given.Dana).Refusal);
    }

    [Fact]
    public void A_request_of_somebody_who_has_left_is_flagged()
    {
        var swap = _team.Ask(Given.Leg(Given.Dana, null, Engagement, "2026-01-12")).Value;

        var difference = Import(Weeks(without: Given.Dana), [Given.Ana, Given.Ben, Given.Cleo]);

        Assert.Equal([new FlaggedSwap(swap, swap.Given, FlagReason.HolderHasLeft)], difference.FlaggedSwaps);
    }

    [Fact]
    public void A_request_to_somebody_whom_the_table_names_no_more_is_flagged()
    {
        var swap = _team.Ask(Given.Leg(Given.Ben, Given.Dana, Profit, "2026-01-12")).Value;

        var difference = Import(Weeks(without: Given.Dana));

        Assert.Equal([new FlaggedSwap(swap, swap.Given, FlagReason.TakerNotInTable)], difference.FlaggedSwaps);
    }

    [Fact]
    public void A_request_for_a_shift_that_the_files_give_to_another_is_flagged()
    {
        var swap = _team.Ask(Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12")).Value;

        var difference = Import(overrides: [Said(Profit, "2026-01-14", "2026-01-15", Given.Cleo)]);

        Assert.Equal([new FlaggedSwap(swap, swap.Given, FlagReason.Overridden)], difference.FlaggedSwaps);
    }

    [Fact]
    public void An_approved_swap_over_which_the_files_lay_an_override_is_flagged()
    {
        var swap = _team.Swapped(Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12"));

        var difference = Import(overrides: [Said(Profit, "2026-01-14", "2026-01-15", Given.Cleo)]);

        var flagged = Assert.Single(difference.Flagged);
        Assert.Equal((swap.Id, FlagReason.Overridden), (flagged.Override.Swap!.Value, flagged.Reason));
        Assert.Equal(new Refusal.ChangedSince(swap), _team.Revert(swap, Given.Ana).Refusal);
    }

    [Fact]
    public void A_swap_that_the_files_write_down_afterwards_is_the_same_one()
    {
        _team.Swapped(Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12"));

        var difference = Import(overrides: [Said(Profit, "2026-01-12", "2026-01-19", Given.Ana)]);

        Assert.Equal((0, []), (_team.State.Parts().OfType<Override>().Count(one => one.FromFiles), difference.Flagged));
    }

    [Fact]
    public void A_swap_under_another_is_not_flagged_for_it()
    {
        _team.Swapped(Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12"));
        _team.Swapped(Given.Leg(Given.Ana, Given.Cleo, Profit, "2026-01-12"));

        Assert.Empty(Import(Given.Table(handoff: "11:00")).Flagged);
    }

    [Fact]
    public void An_approved_swap_stays_where_only_others_rows_change()
    {
        var swap = _team.Swapped(Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12"));

        var difference = Import(Given.Table(weeks: [.. Given.Table().Weeks.Take(2), Given.Table().Weeks[3], Given.Table().Weeks[2]]));

        Assert.Equal(([], []), (difference.Flagged, difference.FlaggedSwaps));
        Assert.Equal((swap.Given.During, Given.Ana.Id), Held(swap.Given));
        Assert.NotEmpty(difference.Moved);
    }

    [Fact]
    public void The_same_files_again_change_and_flag_nothing()
    {
        _team.Ask(Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12"));
        var table = Given.Table(people: [Given.Dana, Given.Ben, Given.Ana, Given.Cleo]);
        Import(table);

        var again = Import(table);

        Assert.Equal((0, []), (again.RowCount, again.FlaggedSwaps));
    }

    [Fact]
    public void A_team_that_gets_another_name_keeps_its_swaps_its_ledger_and_its_audit()
    {
        var named = new RotationId("data-people");
        _team.Put(_team.State.Documents[Given.DataEngineering] with { Assumed = [new Assumption(AssumptionKind.TeamName, "Data Engineering", "Data Engineering", Given.Place(1))] });
        var approved = _team.Swapped(Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12"));
        var open = _team.Ask(Given.Leg(Given.Ana, Given.Cleo, Backup, "2026-01-12")).Value;
        var duties = Given.Duties.Select(duty => duty.IsBackup ? duty : duty with { Area = Area.IdOf(named, duty.Name) }).ToList();
        var draft = Drafted.Team(Given.Table(duties: duties)) with
        {
            Rotation = named,
            Name = "Data People",
            FormerName = "Data Engineering",
            Areas = [Given.Area("Profit", named), Given.Area("Growth", named), Given.Area("Engagement", named)],
            Pipelines = [],
        };

        var decision = ImportTeam.Decide(_team.State, draft with { Document = draft.Document with { Rotation = named } }, Now).Value;

        var after = _team.State.With(decision.Changes);
        Assert.Equal([approved with { Rotation = named }, open with { Rotation = named }], after.Swaps);
        Assert.Equal(_team.State.Ledger.Select(line => line with { Rotation = named }), after.Ledger);
        Assert.Equal(2, after.LedgerOf(named, Given.Ana.Id).Concat(after.LedgerOf(named, Given.Ben.Id)).Count());
        Assert.Empty(after.LedgerOf(Given.DataEngineering, Given.Ana.Id));
        AuditRule.AssertHolds(_team.State, decision.Changes);
        Assert.Equal(_team.State.Audit.Select(entry => entry with { Rotation = named }), after.Audit.SkipLast(1));
        Assert.Equal((AuditAction.Imported, named), (after.Audit.Last().Action, after.Audit.Last().Rotation));
        Assert.Equal(([], []), (decision.Value.Flagged, decision.Value.FlaggedSwaps));

        after = after.With(SettleSwap.Approve(after, open.Id, Given.Cleo.Id, Now).Value.Changes);
        after = after.With(RevertSwap.Decide(after, approved.Id, Given.Ana.Id, Now).Value.Changes);
        Assert.Equal(SwapStatus.Reverted, RevertSwap.Decide(after, approved.Id, Given.Ben.Id, Now).Value.Value.Status);
    }

    private static OverrideDraft Said(Duty duty, string from, string to, Engineer holder) =>
        new(duty.Id, new WallMoment(Given.Day(from), Time: null), new WallMoment(Given.Day(to), Time: null), holder.Id, OverrideCause.Swap, Reason: null, Given.Place(1));

    /// <summary>The small team's weeks, with Ana where another stood.</summary>
    private static RotationTable Weeks(Engineer without) => Given.Table(weeks: Given.Table().Weeks.Select(week =>
        week with { Assignments = week.Assignments.Select(cell => cell.Engineer == without.Id ? cell with { Engineer = Given.Ana.Id } : cell).ToValueList() }));

    private Difference Import(RotationTable? table = null, IEnumerable<Engineer>? people = null, IEnumerable<OverrideDraft>? overrides = null)
    {
        var decision = ImportTeam.Decide(_team.State, Drafted.Team(table, people, overrides), _team.Now).Value;
        _team.Keep(decision.Changes);

        return decision.Value;
    }

    private (TimeRange During, EngineerId? Holder) Held(SwapLeg leg) => (Shift(leg).During, Shift(leg).Holder);

    private Shift Shift(SwapLeg leg) => SwapShifts.Find(_team.State, Given.DataEngineering, leg.Duty, leg.During.Start)!;
}
