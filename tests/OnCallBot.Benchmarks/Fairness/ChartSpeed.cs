using System.Diagnostics;
using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Tests.Fairness;
using OnCallBot.Features.Fairness;
using OnCallBot.Wording;

namespace OnCallBot.Benchmarks.Fairness;

/// <summary>The picture of a year's loads and the verdict on the table: the first time, and then.</summary>
internal static class ChartSpeed
{
    private const int Times = 40;

    public static int Run()
    {
        ChartFont.Register();
        Console.WriteLine("people  first chart ms   p50 ms   max ms  chart KB  verdict p50 ms  max ms");
        Run(TablesOf.SeedTeam);
        Run(Large());

        return 0;
    }

    /// <summary>Forty people, of whom nobody ever moves on: the longest search there is.</summary>
    private static TeamState Large()
    {
        var people = Enumerable.Range(1, 40).Select(number => Given.Engineer($"Engineer {number}")).ToList();
        var duties = people.Skip(1).Select((_, number) => Given.Duty(Given.Area($"Area {number}"))).Append(Given.Backup()).ToList();

        return Given.SmallTeam.With([Given.Rotation(Given.Table(duties: duties, weeks: Enumerable.Range(0, 40).Select(_ => Given.Week(duties, people)))), .. people]);
    }

    private static void Run(TeamState team)
    {
        var (rotation, now) = (team.Rotations[Given.DataEngineering], Given.Moment("2026-06-17T10:00Z"));
        var voice = new Voice(team, rotation.Zone, now, Mentions: false, Lasts: true);
        var bytes = 0;
        var charts = Time(() => bytes = LoadChart.Draw(RotationLoads.Of(team, rotation, FairnessWindow.Year, now), voice).Length);
        var verdicts = Time(() => FairnessVerdict.Of(rotation, now));
        var first = charts[0];
        Array.Sort(charts);
        Array.Sort(verdicts);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rotation.Latest.Duties.Count,6}  {first,14:0.0}  {charts[Times / 2],7:0.0}  {charts[^1],7:0.0}  {bytes / 1024.0,8:0.0}  {verdicts[Times / 2],14:0.0}  {verdicts[^1],6:0.0}"));
    }

    /// <summary>Milliseconds of each time, in order.</summary>
    private static double[] Time(Action work)
    {
        var taken = new double[Times];
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return taken;
    }
}
