using System.Diagnostics;
using System.Globalization;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Benchmarks.Runbooks;

/// <summary>Searches thousands of runbooks for planted issues and for random words: how quick, and how often right.</summary>
internal static class SearchLoad
{
    private const int Searches = 20_000;
    private const int Scans = 200;
    private const int Shown = 5;

    public static int Run()
    {
        Console.WriteLine("runbooks  build ms  index MB   p50 us   p99 us   max us  exact  misspelt  scan p50 us  scan exact  scan misspelt");
        foreach (var runbooks in new[] { 10, 1_000, 10_000 })
        {
            Run(runbooks);
        }

        return 0;
    }

    private static void Run(int runbooks)
    {
        var synthetic = new SyntheticTeam(Math.Max(runbooks, Planted.All.Count));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var building = Stopwatch.StartNew();
        var index = synthetic.Team.RunbookIndex;
        building.Stop();
        var size = GC.GetTotalMemory(forceFullCollection: true) - before;

        string[] queries = [.. Planted.All.Select(planted => planted.Query), .. Planted.All.Select(planted => planted.Misspelt), .. Enumerable.Range(0, 500).Select(i => synthetic.Line(1 + (i % 4)))];
        Time(queries, Searches / 10, query => index.Search(query, Shown));
        var times = Time(queries, Searches, query => index.Search(query, Shown));

        var scan = new LinearScan(synthetic.Team);
        var scans = Time(queries, Scans, query => scan.Search(query));

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{synthetic.Team.Runbooks.Count,8}  {building.Elapsed.TotalMilliseconds,8:0}  {size / 1e6,8:0.0}  {At(times, 0.5),7:0}  {At(times, 0.99),7:0}  {times[^1],7:0}  {Right(planted => planted.Query, Best),5}  {Right(planted => planted.Misspelt, Best),8}  {At(scans, 0.5),11:0}  {Right(planted => planted.Query, scan.Search),10}  {Right(planted => planted.Misspelt, scan.Search),13}"));

        Runbook? Best(string query)
        {
            var hits = index.Search(query, Shown).Hits;

            return hits.Count == 0 ? null : hits[0].Runbook;
        }
    }

    private static string Right(Func<Planted, string> query, Func<string, Runbook?> search)
    {
        var right = Planted.All.Count(planted => search(query(planted))?.CommonIssues.Any(issue => issue.Text == planted.Issue) == true);

        return $"{right}/{Planted.All.Count}";
    }

    /// <summary>Microseconds of each search, sorted.</summary>
    private static double[] Time(string[] queries, int times, Action<string> search)
    {
        var taken = new double[times];
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            search(queries[i % queries.Length]);
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(taken);

        return taken;
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
