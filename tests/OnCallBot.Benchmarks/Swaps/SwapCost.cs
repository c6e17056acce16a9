using System.Diagnostics;
using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Time;
using OnCallBot.Storage;

namespace OnCallBot.Benchmarks.Swaps;

/// <summary>What ranking candidates costs in a large rotation, and whether approving costs the same however many swaps there were.</summary>
internal static class SwapCost
{
    private const int Engineers = 200;
    private const int Rankings = 200;
    private const int Swaps = 1_000;
    private const int Part = 100;
    private const int Noted = 20_000;

    public static async Task<int> RunAsync()
    {
        var people = Enumerable.Range(0, Engineers).Select(number => Given.Engineer($"Engineer {number}", $"U2{number:D5}")).ToList();
        var rotation = Given.Rotation(Given.Table(people: people));
        var now = rotation.Latest.FirstDay.StartIn(rotation.Zone);
        var folder = Directory.CreateTempSubdirectory("oncallbot-swaps-");
        try
        {
            using var store = TeamStoreFile.Open(Path.Combine(folder.FullName, "oncall.db"), TimeProvider.System);
            await store.CommitAsync<bool>(_ => new Decision<bool>(true, [.. Given.SmallTeam.With([rotation, .. people]).Parts().Select(Change (part) => new Change.Put(part))], []), CancellationToken.None);
            Rank(store.Current, "no swap yet");
            var times = await ApproveAsync(store, now, first: 0, Swaps);
            var (first, last) = (Figures.Median(times[..Part]), Figures.Median(times[^Part..]));
            Print($"approvals, one flushed commit each: the first {Part} {first:0.00} ms, the last {Part} of {Swaps} {last:0.00} ms: x {last / first:0.00}");
            Rank(store.Current, $"{Swaps} swaps");

            await NoteAsync(store, now);
            Print($"approvals after {Noted} more entries in the audit trail: {Figures.Median(await ApproveAsync(store, now, first: Swaps, Part)):0.00} ms");
            Print($"the newest 20 of them read: {Read(store.Current):0.000} ms");
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    /// <summary>Over the shifts of a year, again and again: swap lies upon swap.</summary>
    private static async Task<double[]> ApproveAsync(ITeamStore store, DateTimeOffset now, int first, int count)
    {
        var times = new double[count];
        for (var number = first; number < first + count; number++)
        {
            var (shift, taker) = Next(store.Current, now, number);
            var wish = new SwapWish(shift.Rotation, shift.Holder!.Value, shift.Holder.Value, [new SwapLeg(shift.Duty.Id, shift.During, shift.Holder.Value, taker)], Reason: null);
            var swap = (await store.CommitAsync(team => RequestSwap.Decide(team, wish, now), CancellationToken.None)).Value;
            var start = Stopwatch.GetTimestamp();
            var approved = await store.CommitAsync(team => SettleSwap.Approve(team, swap.Id, taker, now), CancellationToken.None);
            times[number - first] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (approved.Value.Status != SwapStatus.Approved)
            {
                throw new InvalidOperationException("A swap was not approved.");
            }
        }

        return times;
    }

    private static async Task NoteAsync(ITeamStore store, DateTimeOffset now) => await store.CommitAsync<bool>(
        team => new Decision<bool>(
            true,
            [.. Enumerable.Range(0, Noted).Select(Change (index) => new Change.Put(new AuditEntry(team.NextAuditNumber + index, now, By: null, AuditAction.SwapExpired, Given.DataEngineering, "1")))],
            []),
        CancellationToken.None);

    private static double Read(TeamState team)
    {
        var times = new double[Rankings];
        for (var i = 0; i < Rankings; i++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = AuditTrail.Read(team, [Given.DataEngineering], person: null, swap: null, during: null).Take(20).Count();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return Figures.Median(times);
    }

    private static (Shift Shift, EngineerId Taker) Next(TeamState team, DateTimeOffset now, int number)
    {
        var rotation = team.Rotations[Given.DataEngineering];
        var shift = team.ShiftsAt(rotation.Id, now.AddDays(7 * (2 + (number / 4 % 50))))[number % 4];
        var people = rotation.Engineers().ToList();
        var taker = people[((number * 7) + 3) % people.Count];

        return (shift, taker == shift.Holder ? people[number % people.Count] : taker);
    }

    private static void Rank(TeamState team, string after)
    {
        var rotation = team.Rotations[Given.DataEngineering];
        var shift = team.ShiftsAt(rotation.Id, rotation.Latest.FirstDay.AddDays(190).StartIn(rotation.Zone))[0];
        var times = new double[Rankings];
        for (var i = 0; i < Rankings; i++)
        {
            var start = Stopwatch.GetTimestamp();
            SwapCandidates.Of(team, rotation, shift.Holder!.Value, shift.During);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Print($"ranking {Engineers} engineers over a year, {after}: the first time {times[0]:0.0} ms, p50 {Figures.Median(times):0.00} ms, most {times.Skip(1).Max():0.0} ms");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
