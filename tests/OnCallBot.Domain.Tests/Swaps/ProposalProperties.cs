using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Swaps;

/// <summary>Candidates and rings, against a look at everybody and everything.</summary>
[Properties(Arbitrary = [typeof(Generated), typeof(ProposalProperties)], MaxTest = 60, QuietOnSuccess = true)]
public sealed class ProposalProperties
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-10T12:00Z");

    private static readonly Duty Profit = Given.Duties[0];

    public static Arbitrary<Leave[]> Leaves() => Gen.ArrayOf(
        from who in Gen.Elements<Engineer>([.. Given.People])
        from first in Gen.Choose(0, 80)
        from days in Gen.Choose(0, 10)
        let day = Given.Day("2026-01-05").AddDays(first)
        select new Leave(who.Id, new DayRange(day, day.AddDays(days)), FromFiles: false)).Resize(6).ToArbitrary();

    public static Arbitrary<LedgerEntry[]> Lines() => Gen.ArrayOf(
        from who in Gen.Choose(0, 3)
        from other in Gen.Choose(1, 3)
        from days in Gen.Choose(-7, 7)
        select new LedgerEntry(0, Given.DataEngineering, Given.People[who].Id, Given.People[(who + other) % 4].Id, LedgerKind.Taken, days, Profit.Id, new TimeRange(Now, Now.AddDays(7)), new SwapId(1), Now))
        .Select(lines => lines.Select((line, index) => line with { Number = index + 1 }).ToArray()).Resize(8).ToArbitrary();

    /// <summary>Few hold anything, so that two, and three, find one another now and then.</summary>
    public static Arbitrary<Sparse> Sparses() => (
        from weeks in Gen.ArrayOf(Gen.ArrayOf(Gen.Frequency((2, Gen.Elements<Engineer>([.. Given.People]).Select(Engineer? (one) => one)), (1, Gen.Constant<Engineer?>(null))), 2), 3)
        select new Sparse(Given.Rotation(Given.Table(weeks: weeks.Select(week => Given.Week(Given.Duties, week)))))).ToArbitrary();

    [Property]
    public void Candidates_stand_in_the_order_of_what_speaks_for_them(Rotation rotation, Override[] overrides, Leave[] leaves, LedgerEntry[] lines)
    {
        var team = Given.SmallTeam.With([rotation, .. overrides, .. leaves, .. lines]);
        var during = rotation.TurnAt(Now.AddDays(14)).During;

        var candidates = SwapCandidates.Of(team, rotation, Given.Ana.Id, during);

        var members = rotation.Latest.Weeks.SelectMany(week => week.Assignments).Select(cell => cell.Engineer).Where(one => one != Given.Ana.Id).ToHashSet();
        Assert.Equal(members.Order(Comparer<EngineerId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value))), candidates.Select(one => one.Engineer).OrderBy(one => one.Value, StringComparer.Ordinal));
        Assert.All(candidates, one => Assert.Equal(Looked(team, rotation, one.Engineer, during), (one.Leave is not null, one.Together.Count, one.IsBackup, one.Carried, one.Balance, one.OwesRequester, one.RestDays)));
        Assert.All(candidates.Zip(candidates.Skip(1)), pair => Assert.True(IsBetter(pair.First, pair.Second), $"{pair.First} before {pair.Second}"));
    }

    [Property(MaxTest = 300)]
    public void A_ring_is_clean_and_stands_only_where_no_two_can_swap(Sparse sparse, Leave[] leaves)
    {
        var rotation = sparse.Rotation;
        var team = Given.SmallTeam.With([rotation, .. leaves]);
        var ahead = team.ShiftsIn(rotation.Id, new TimeRange(Now, Now.AddDays(84))).Where(shift => shift.Holder is not null && shift.During.Start > Now && shift.During.End <= Now.AddDays(84)).ToList();
        if (ahead.Find(shift => shift.Duty == Profit) is not { } given)
        {
            return;
        }

        var requester = given.Holder!.Value;
        var theirs = ahead.FindAll(shift => shift.Holder != requester);

        var ring = SwapRing.Find(team, rotation, requester, given.Duty.Id, given.During, Now);

        if (ring is null)
        {
            Assert.True(theirs.Exists(IsPair) || !theirs.Exists(first => theirs.Exists(second => first.Holder != second.Holder && IsRing(first, second))));
            return;
        }

        Assert.DoesNotContain(theirs, IsPair);
        Assert.True(IsRing(ring.FromFirst, ring.FromSecond));
        Assert.Null(RequestSwap.Decide(team, new SwapWish(rotation.Id, requester, requester, ring.Legs(requester, given.Duty.Id, given.During), Reason: null), Now).Refusal);

        bool IsPair(Shift back) => IsClean(
            team,
            given.During,
            new SwapLeg(given.Duty.Id, given.During, requester, back.Holder),
            new SwapLeg(back.Duty.Id, back.During, back.Holder!.Value, requester));

        bool IsRing(Shift first, Shift second) => IsClean(team, given.During, [.. new SwapRing(first.Holder!.Value, first, second.Holder!.Value, second).Legs(requester, given.Duty.Id, given.During)]);
    }

    [Fact]
    public void Rings_are_found_among_what_is_tried()
    {
        var rings = Sparses().Generator.Zip(Leaves().Generator).Sample(2000, new Rnd(1), 30).Count(tried =>
        {
            var team = Given.SmallTeam.With([tried.Item1.Rotation, .. tried.Item2]);

            return SwapShifts.Of(team, Given.DataEngineering, Profit.Id, new TimeRange(Now.AddDays(7), Now.AddDays(28))).FirstOrDefault(shift => shift.Holder is not null) is { } given
                && SwapRing.Find(team, tried.Item1.Rotation, given.Holder!.Value, given.Duty.Id, given.During, Now) is not null;
        });

        Assert.True(rings > 10, $"{rings}");
    }

    private static (bool, int, bool, int, int, int, int) Looked(TeamState team, Rotation rotation, EngineerId engineer, TimeRange during)
    {
        var around = new TimeRange(during.Start.AddDays(-182), during.End.AddDays(182));
        var held = team.ShiftsIn(rotation.Id, around).Where(shift => shift.Holder == engineer).ToList();
        var together = held.FindAll(shift => shift.During.Intersect(during) is not null).Select(shift => shift.Duty.Id).Distinct().ToList();
        var days = Enumerable.Range(0, 500).Select(day => Given.Day("2025-12-01").AddDays(day));
        var isAway = days.Any(day => team.LeaveOf(engineer).Any(leave => leave.Days.Contains(day)) && day.StartIn(rotation.Zone) < during.End && during.Start < day.AddDays(1).StartIn(rotation.Zone));
        var lines = team.Ledger.Where(line => line.Engineer == engineer).ToList();

        return (
            isAway,
            together.Count,
            together.Count > 0 && together.TrueForAll(duty => duty == Given.Duties[3].Id),
            held.Sum(shift => Math.Max(1, (int)Math.Round(shift.During.Length.TotalHours / 24, MidpointRounding.AwayFromZero))),
            lines.Sum(line => line.Days),
            lines.Where(line => line.Other == Given.Ana.Id).Sum(line => -line.Days),
            held.Select(shift => shift.During.Intersect(during) is not null ? 0 : shift.During.End <= during.Start ? Days(shift.During.End, during.Start) : Days(during.End, shift.During.Start)).Append(182).Min());

        int Days(DateTimeOffset from, DateTimeOffset to) => Math.Max(0, (int)Math.Floor((to.In(rotation.Zone).DateTime - from.In(rotation.Zone).DateTime).TotalDays));
    }

    private static bool IsBetter(SwapCandidate one, SwapCandidate other)
    {
        if ((one.Leave is null) != (other.Leave is null))
        {
            return one.Leave is null;
        }

        if (one.Together.Count != other.Together.Count)
        {
            return one.Together.Count < other.Together.Count;
        }

        if (one.IsBackup != other.IsBackup)
        {
            return one.IsBackup;
        }

        if (one.Carried != other.Carried)
        {
            return one.Carried < other.Carried;
        }

        if (one.Balance != other.Balance)
        {
            return one.Balance < other.Balance;
        }

        return one.RestDays != other.RestDays ? one.RestDays > other.RestDays : string.CompareOrdinal(one.Engineer.Value, other.Engineer.Value) < 0;
    }

    /// <summary>Nobody takes a shift in their leave or beside another, and the requester gets none of the time that they give back.</summary>
    private static bool IsClean(TeamState team, TimeRange given, params SwapLeg[] legs)
    {
        var after = team.With(legs.Select((leg, index) => new Override(index + 1, Given.DataEngineering, leg.Duty, leg.During, leg.To!.Value, OverrideCause.Swap, Reason: null, Now)));

        return !legs[^1].During.Overlaps(given) && legs.All(leg =>
            after.ShiftsIn(Given.DataEngineering, leg.During).Where(shift => shift.Holder == leg.To).Select(shift => shift.Duty.Id).Distinct().SequenceEqual([leg.Duty])
            && SwapShifts.FindLeave(team, Given.DataEngineering, leg.To!.Value, leg.During) is null);
    }

    public sealed record Sparse(Rotation Rotation);
}
