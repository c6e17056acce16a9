namespace OnCallBot.Slack;

/// <summary>Lists that are cut where they grow too long.</summary>
internal static class Shortened
{
    /// <summary>How many of so many are shown. To say that one alone is left out takes as much room as that one.</summary>
    public static int Shown(int all, int most) => all - most <= 1 ? all : most;

    /// <param name="more">Says how many are left out.</param>
    public static IEnumerable<T> To<T>(IReadOnlyCollection<T> all, int most, Func<int, T> more) => To(all, most, one => one, more);

    /// <param name="show">Makes a line of one; of those that are left out none is made.</param>
    /// <param name="more">Says how many are left out.</param>
    public static IEnumerable<TLine> To<T, TLine>(IReadOnlyCollection<T> all, int most, Func<T, TLine> show, Func<int, TLine> more)
    {
        var shown = Shown(all.Count, most);
        var lines = all.Take(shown).Select(show);

        return shown == all.Count ? lines : lines.Append(more(all.Count - shown));
    }
}
