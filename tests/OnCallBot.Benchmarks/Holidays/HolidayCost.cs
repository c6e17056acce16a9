using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using OnCallBot.Benchmarks.Load;
using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Time;
using OnCallBot.HolidaySources;

namespace OnCallBot.Benchmarks.Holidays;

/// <summary>What the holidays of a team of four countries cost: the first look of a bot that has just begun to run, what stays in memory, every look after that.</summary>
internal static class HolidayCost
{
    private const int Looks = 100_000;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    private static readonly HolidayCalendarId[] Calendars = [new("DE", "BE"), new("US"), new("PT"), new("IN")];

    public static async Task<int> RunAsync()
    {
        await using var bot = BotServer.Build(TeamState.Empty);
        await bot.StartAsync();
        await CalmAsync();
        var year = new DayRange(Given.Day("2026-12-01"), Given.Day("2027-11-30"));

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var compiling = JitInfo.GetCompilationTime(currentThread: true);
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var days = 0;
        foreach (var calendar in Calendars)
        {
            days += EmbeddedHolidays.Book.In(calendar, year).Count;
        }

        var cold = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        compiling = JitInfo.GetCompilationTime(currentThread: true) - compiling;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;

        start = Stopwatch.GetTimestamp();
        for (var look = 0; look < Looks; look++)
        {
            days += EmbeddedHolidays.Book.In(Calendars[look % Calendars.Length], new DayRange(year.First.AddDays(look % 300), year.First.AddDays((look % 300) + 7))).Count;
        }

        var each = Stopwatch.GetElapsedTime(start) / Looks;
        Print($"four countries, cold: {cold.TotalMilliseconds:0.0} ms ({processor.TotalMilliseconds:0.0} ms of processor time, {compiling.TotalMilliseconds:0.0} ms of it compiling); kept {kept / 1024.0:0} KB; a week looked up: {each.TotalNanoseconds:0} ns ({days} days)");

        return 0;
    }

    /// <summary>Until what the bot does at its start is done.</summary>
    private static async Task CalmAsync()
    {
        TimeSpan before;
        do
        {
            before = Environment.CpuUsage.TotalTime;
            await Task.Delay(Glance, TimeProvider.System);
        }
        while (Environment.CpuUsage.TotalTime - before > Glance / 20);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
