using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Tests.Fairness;

public sealed class MendingTests
{
    private static readonly IReadOnlyList<string> Seed = ["ABCD", "CABD", "BCAD", "CDBA"];

    [Fact]
    public void The_seed_s_table_takes_five_cells_and_no_fewer()
    {
        var mending = Find(Seed, served: 0);

        Assert.Equal((0, 5, 2), BruteForce.Best(Seed, served: 0));
        Assert.Equal("1 Engagement c>d; 1 Backup d>c; 2 Profit c>d; 2 Engagement b>c; 2 Backup d>b; optimal", Show(mending));
    }

    [Theory]
    [InlineData(1, 0, 5, "2 Profit c>b; 2 Engagement b>d; 2 Backup d>c; 3 Profit b>d; 3 Backup d>b; optimal")]
    [InlineData(2, 3, 4, "3 Profit b>d; 3 Backup d>b; 4 Profit c>b; 4 Engagement b>c; c Engagement +1; d Engagement -1; c Backup -1; d Backup +1; c areas +1; d areas -1; optimal")]
    [InlineData(3, 6, 0, "c Profit +1; d Profit -1; b Engagement +1; d Engagement -1; b Backup -1; c Backup -1; d Backup +2; b areas +1; c areas +1; d areas -2; optimal")]
    [InlineData(4, 6, 0, "c Profit +1; d Profit -1; b Engagement +1; d Engagement -1; b Backup -1; c Backup -1; d Backup +2; b areas +1; c areas +1; d areas -2; optimal")]
    public void What_the_seed_s_cycle_has_served_cannot_be_mended_any_more(int served, int unfair, int changes, string shown)
    {
        var mending = Find(Seed, served);

        var best = BruteForce.Best(Seed, served);
        Assert.Equal((unfair, changes), (best.Unfair, best.Changes));
        Assert.Equal(shown, Show(mending));
    }

    [Fact]
    public void A_fair_table_needs_no_change()
    {
        var mending = Find(["ABCD", "DABC", "CDAB", "BCDA"], served: 0);

        Assert.Equal("optimal", Show(mending));
    }

    [Fact]
    public void Cells_that_name_nobody_stay_as_they_are()
    {
        var mending = Find(["A.B", "A.B"], served: 0);

        Assert.Equal("1 Profit a>b; 1 Backup b>a; optimal", Show(mending));
    }

    [Fact]
    public void Somebody_who_is_off_may_step_in()
    {
        var mending = Find(["ABC", "ABD", "ABC", "ABD"], served: 0);

        Assert.Equal(BruteForce.Best(["ABC", "ABD", "ABC", "ABD"], served: 0).Changes, mending.Changes.Count);
        Assert.Empty(mending.Debts);
    }

    [Fact]
    public void Who_has_two_duties_in_every_week_keeps_two()
    {
        var mending = Find(["AAB", "AAB", "AAB", "AAB"], served: 0);

        Assert.True(mending.IsOptimal);
        Assert.All(mending.Changes, change => Assert.Contains(change.To.Value, "ab", StringComparison.Ordinal));
        Assert.Empty(mending.Debts);
    }

    /// <summary>Whatever the table: as near to fair as anything, with as few cells as anything, as the slow way shows; and always the same.</summary>
    [Property(MaxTest = 60)]
    public Property Nothing_is_nearer_to_fair_and_nothing_takes_fewer_cells() => Prop.ForAll(
        Small().ToArbitrary(),
        table =>
        {
            var mending = Find(table.Weeks, table.Served);
            var mended = Mended(table.Weeks, mending);
            var best = BruteForce.Best(table.Weeks, table.Served);
            var people = table.Weeks.SelectMany(week => week).Distinct().Order().ToArray();

            Assert.True(mending.IsOptimal);
            Assert.Equal(best.Unfair, BruteForce.UnfairOf(mended, people));
            Assert.Equal(best.Changes, mending.Changes.Count);
            Assert.Equal(best.Unfair == 0, mending.Debts.Count == 0);
            Assert.All(mended, week => Assert.Equal(week.Length, week.Distinct().Count()));
            Assert.Equal(table.Weeks.Take(table.Served), mended.Take(table.Served), StringComparer.Ordinal);
            Assert.Equal(Show(mending), Show(Find(table.Weeks, table.Served)));
            Assert.Equal(mending.Debts.Count == 0, CycleFairness.Of(TablesOf.Table(mended)).IsFair);
        });

    [Theory]
    [InlineData(12, 12)]
    [InlineData(52, 8)]
    [InlineData(200, 40)]
    public void A_large_table_is_mended_too_and_called_optimal_only_where_a_bound_proves_it(int weeks, int people)
    {
        // Nobody ever moves on: as unfair as can be.
        var everybody = Enumerable.Range(0, people).Select(number => Given.Engineer($"E{number}")).ToList();
        var duties = everybody.Select((_, number) => number == 0 ? Given.Backup() : Given.Duty(Given.Area($"Area {number}"))).ToList();
        var table = Given.Table(duties: duties, weeks: Enumerable.Range(0, weeks).Select(_ => Given.Week(duties, everybody)));

        var mending = Mending.Find(table, []);

        var before = CycleFairness.Of(table).All.Sum(count => count.Spread);
        var after = CycleFairness.Of(table with { Weeks = Changed(table, mending) }).All.Sum(count => count.Spread);
        Assert.True(after < before, $"{before} became {after}.");
        Assert.True(mending.Debts.Count == 0 || !mending.IsOptimal);
    }

    private static Mending Find(IReadOnlyList<string> weeks, int served) =>
        Mending.Find(TablesOf.Table(weeks), [.. TablesOf.Table(weeks).Weeks.Take(served)]);

    private static string Show(Mending mending) => string.Join("; ",
        mending.Changes.Select(change => $"{change.Week} {change.Duty.Name} {change.From.Value}>{change.To.Value}")
            .Concat(mending.Debts.Select(debt => $"{debt.Engineer.Value} {debt.Duty?.Name ?? "areas"} {debt.Shifts:+0;-0}"))
            .Append(mending.IsOptimal ? "optimal" : "best found"));

    private static IReadOnlyList<string> Mended(IReadOnlyList<string> weeks, Mending mending)
    {
        var mended = weeks.Select(week => week.ToCharArray()).ToList();
        var duties = TablesOf.DutiesOf(weeks[0].Length).ToList();
        foreach (var change in mending.Changes)
        {
            Assert.Equal(change.From.Value.ToUpperInvariant(), $"{mended[change.Week - 1][duties.IndexOf(change.Duty)]}");
            mended[change.Week - 1][duties.IndexOf(change.Duty)] = change.To.Value.ToUpperInvariant()[0];
        }

        return [.. mended.Select(week => new string(week))];
    }

    private static ValueList<RotationWeek> Changed(RotationTable table, Mending mending) => table.Weeks.Select((week, index) => week with
    {
        Assignments = week.Assignments.Select(cell => cell with
        {
            Engineer = mending.Changes.FirstOrDefault(change => change.Week == index + 1 && change.Duty.Id == cell.Duty)?.To ?? cell.Engineer,
        }).ToValueList(),
    }).ToValueList();

    /// <summary>Tables small enough to be looked through: two to four people, two to four weeks, as many duties or fewer.</summary>
    private static Gen<(IReadOnlyList<string> Weeks, int Served)> Small() =>
        from people in Gen.Choose(2, 4)
        from duties in Gen.Choose(2, people)
        from count in Gen.Choose(2, people == 4 ? 3 : 4)
        from weeks in Gen.ArrayOf(Gen.Shuffle("ABCD"[..people].ToCharArray()).Select(letters => new string(letters)[..duties]), count)
        from served in Gen.Choose(0, count)
        select ((IReadOnlyList<string>)weeks, served);
}
