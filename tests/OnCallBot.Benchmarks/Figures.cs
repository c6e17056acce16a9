namespace OnCallBot.Benchmarks;

/// <summary>What many measurements come to.</summary>
internal static class Figures
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();

        return sorted[sorted.Count / 2];
    }
}
