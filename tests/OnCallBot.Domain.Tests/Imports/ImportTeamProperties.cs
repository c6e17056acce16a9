using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests.Rotations;
using OnCallBot.Domain.Tests.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Imports;

[Properties(Arbitrary = [typeof(ImportTeamProperties), typeof(Generated)], MaxTest = 200, QuietOnSuccess = true)]
public sealed class ImportTeamProperties
{
    private static readonly DateTimeOffset Beginning = Given.Moment("2026-01-20T00:00Z");

    public static Arbitrary<DateTimeOffset> Moment() => Gen.Choose(0, 60 * 24).Select(quarters => Beginning.AddMinutes(quarters * 15)).ToArbitrary();

    [Property]
    public void Shifts_that_have_begun_keep_their_holders(Rotation before, Rotation after, DateTimeOffset now)
    {
        var team = TeamState.Empty.Imported(Drafted.Team(before.Latest), Beginning);

        var edited = team.Imported(Drafted.Team(after.Latest), now);

        var begun = new TimeRange(Beginning.AddDays(-40), team.Rotations[Given.DataEngineering].TurnAt(now).During.End);
        Assert.Equal(Holders(team, begun), Holders(edited, begun));
    }

    [Property]
    public void From_the_next_handoff_on_the_new_table_holds(Rotation before, Rotation after, DateTimeOffset now)
    {
        var team = TeamState.Empty.Imported(Drafted.Team(before.Latest), Beginning);

        var edited = team.Imported(Drafted.Team(after.Latest), now);

        var from = team.Rotations[Given.DataEngineering].TurnAt(now).During.End;
        var coming = new TimeRange(from, from.AddDays(50));
        var alone = TeamState.Empty.Imported(Drafted.Team(after.Latest), Beginning);
        Assert.Equal(Holders(alone, coming), Holders(edited, coming));
    }

    [Property]
    public void Exactly_those_whose_hours_to_come_change_are_said_to_have_moved(Rotation before, Rotation after, DateTimeOffset now)
    {
        var one = before.Latest;
        var other = after.Latest with { Zone = one.Zone, HandoffTime = one.HandoffTime, FirstDay = one.FirstDay };
        var team = TeamState.Empty.Imported(Drafted.Team(one), Beginning);

        var decision = ImportTeam.Decide(team, Drafted.Team(other), now).Value;

        var from = team.Rotations[Given.DataEngineering].TurnAt(now).During.End;
        var cycle = new TimeRange(from, from.AddDays(7 * one.Weeks.Count * other.Weeks.Count));
        var edited = team.With(decision.Changes);
        var moved = Given.People.Select(person => person.Id).Where(id => !Hours(team, cycle, id).SequenceEqual(Hours(edited, cycle, id)));
        Assert.Equal(moved.Order(Comparer<EngineerId>.Create((left, right) => string.CompareOrdinal(left.Value, right.Value))), decision.Value.Moved.Select(one => one.Engineer).OrderBy(id => id.Value, StringComparer.Ordinal));
    }

    [Property]
    public void A_request_is_approved_unless_it_is_flagged(Rotation before, Rotation after, DateTimeOffset now, int pick, bool isSameTable)
    {
        var one = before.Latest;
        var other = isSameTable ? one with { HandoffTime = after.Latest.HandoffTime, FirstDay = one.FirstDay.AddDays(pick % 4) } : after.Latest;
        var team = new SwappingTeam(TeamState.Empty.Imported(Drafted.Team(one), Beginning)) { Now = now };
        var ahead = team.State.ShiftsIn(Given.DataEngineering, new TimeRange(now, now.AddDays(40))).Where(shift => shift.Holder is not null && shift.During.Start > now).ToList();
        if (ahead.Count == 0 || !team.Ask(new SwapLeg(Pick().Duty.Id, Pick().During, Pick().Holder!.Value, To: null)).Succeeded(out var swap, out _))
        {
            return;
        }

        var decision = ImportTeam.Decide(team.State, Drafted.Team(other), now).Value;
        team.Keep(decision.Changes);

        var by = Given.People.FirstOrDefault(person => person.Id != swap.Requester && team.State.RotationsOf(person.Id).Count > 0);
        if (by is not null)
        {
            Assert.Equal(decision.Value.FlaggedSwaps.Count == 0, team.Approve(swap, by).Refusal is null);
        }

        Shift Pick() => ahead[Math.Abs(pick % ahead.Count)];
    }

    [Property]
    public void The_same_again_changes_nothing(Rotation rotation, DateTimeOffset now)
    {
        var draft = Drafted.Team(rotation.Latest);
        var team = TeamState.Empty.Imported(draft, Beginning);

        Assert.Empty(ImportTeam.Decide(team, draft, now).Value.Changes);
    }

    private static List<string> Holders(TeamState team, TimeRange range)
    {
        var holders = new List<string>();
        for (var moment = range.Start; moment < range.End; moment = moment.AddHours(3))
        {
            holders.Add($"{moment:O} {string.Join(", ", team.ShiftsAt(Given.DataEngineering, moment).Select(shift => $"{shift.Duty.Name}: {shift.Holder}"))}");
        }

        return holders;
    }

    private static IEnumerable<(DateTimeOffset Moment, DutyId Duty)> Hours(TeamState team, TimeRange range, EngineerId engineer)
    {
        for (var moment = range.Start; moment < range.End; moment = moment.AddHours(12))
        {
            foreach (var shift in team.ShiftsAt(Given.DataEngineering, moment).Where(shift => shift.Holder == engineer))
            {
                yield return (moment, shift.Duty.Id);
            }
        }
    }
}
