namespace OnCallBot.Domain.Tests.Fairness;

/// <summary>All ways to fill a table's open weeks with the same people, looked through one by one: slow, and certainly right.</summary>
internal static class BruteForce
{
    /// <summary>The least that a table stays from fair and, with that, the fewest cells that change; and in how many ways.</summary>
    public static (int Unfair, int Changes, int Ways) Best(IReadOnlyList<string> weeks, int served)
    {
        var people = weeks.SelectMany(week => week).Distinct().Order().ToArray();
        var (best, ways) = ((Unfair: int.MaxValue, Changes: int.MaxValue), 0);
        foreach (var filled in Fill([.. weeks.Take(served)], [.. weeks.Skip(served)], people))
        {
            var cost = (UnfairOf(filled, people), weeks.Zip(filled).Sum(pair => Different(pair.First, pair.Second)));
            ways = cost == best ? ways + 1 : cost.CompareTo(best) < 0 ? 1 : ways;
            best = cost.CompareTo(best) < 0 ? cost : best;
        }

        return (best.Unfair, best.Changes, ways);
    }

    /// <summary>For each duty, and for all but the last one together: the shifts that would have to change hands.</summary>
    public static int UnfairOf(IReadOnlyList<string> weeks, char[] people)
    {
        var duties = weeks[0].Length;
        var unfair = 0;
        for (var row = 0; row < duties + (duties > 2 ? 1 : 0); row++)
        {
            var counts = new int[people.Length];
            foreach (var week in weeks)
            {
                for (var duty = 0; duty < duties; duty++)
                {
                    if (duty == row || (row == duties && duty < duties - 1))
                    {
                        counts[Array.IndexOf(people, week[duty])]++;
                    }
                }
            }

            var total = counts.Sum();
            var (over, under) = (0, 0);
            foreach (var count in counts)
            {
                over += Math.Max(0, count - ((total + people.Length - 1) / people.Length));
                under += Math.Max(0, (total / people.Length) - count);
            }

            unfair += Math.Max(over, under);
        }

        return unfair;
    }

    private static int Different(string one, string other)
    {
        var different = 0;
        for (var i = 0; i < one.Length; i++)
        {
            different += one[i] == other[i] ? 0 : 1;
        }

        return different;
    }

    private static IEnumerable<string[]> Fill(string[] done, string[] open, char[] people) => open.Length == 0
        ? [done]
        : Rows("", open[0].Length, people).SelectMany(week => Fill([.. done, week], open[1..], people));

    private static IEnumerable<string> Rows(string begun, int length, char[] people) => begun.Length == length
        ? [begun]
        : people.Where(person => !begun.Contains(person, StringComparison.Ordinal)).SelectMany(person => Rows(begun + person, length, people));
}
