using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Swaps;

/// <summary>Five people over four duties. Ana has Profit in the first week and Eve is free; Ana is free in the second.</summary>
public sealed class SwapRingTests
{
    private static readonly Duty Profit = Given.Duties[0];
    private static readonly Engineer Eve = Given.Engineer("Eve");

    private static readonly TimeRange AnasWeek = Given.Leg(Given.Ana, null, Profit, "2026-01-05").During;

    private readonly SwappingTeam _team = SwappingTeam.OfFive();

    [Fact]
    public void Where_two_can_swap_no_ring_is_offered()
    {
        Assert.Null(Find());
    }

    [Fact]
    public void Where_nobody_is_ever_free_there_is_no_ring()
    {
        var team = new SwappingTeam();

        Assert.Null(SwapRing.Find(team.State, team.Rotation, Given.Ana.Id, Profit.Id, AnasWeek, team.Now));
    }

    [Fact]
    public void Where_no_two_can_swap_three_go_round()
    {
        LeaveAnaFreeInTheSecondWeekAlone();

        // Eve alone is free in the first week, Ana in the second, in which Eve could give her Backup: unless she does not hold it.
        _team.Swapped(Given.Leg(Eve, Given.Ben, Given.Duties[3], "2026-01-12"));

        var ring = Find()!;

        Assert.Equal(Eve.Id, ring.First);
        Assert.Equal(Given.Leg(Given.Ana, null, Profit, "2026-01-12").During, ring.FromSecond.During);
        Assert.NotEqual(Given.Ana.Id, ring.Second);

        var swap = _team.Swapped([.. ring.Legs(Given.Ana.Id, Profit.Id, AnasWeek)]);
        Assert.Equal(SwapStatus.Approved, swap.Status);
        Assert.All(SwapImpact.Of(_team.State, swap), impact => Assert.Empty(impact.Together));
    }

    private void LeaveAnaFreeInTheSecondWeekAlone() => _team.Put(Given.Leave(Given.Ana, "2026-01-20", "2026-12-31"));

    private SwapRing? Find() => SwapRing.Find(_team.State, _team.Rotation, Given.Ana.Id, Profit.Id, AnasWeek, _team.Now);
}
