using System.Diagnostics;
using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Time;
using OnCallBot.HolidaySources;

namespace OnCallBot.Benchmarks.Reminders;

/// <summary>What it costs to work out a year's reminders for 500 engineers of four countries, in 100 rotations, and to look which of them are due.</summary>
internal static class ReminderCost
{
    private const int Rotations = 100;
    private const int People = 5;
    private const int Rounds = 20;

    private static readonly (string Calendar, string Zone)[] Homes = [("DE-BE", "Europe/Berlin"), ("US", "America/New_York"), ("PT", "Europe/Lisbon"), ("IN", "Asia/Kolkata")];

    private static readonly int[] Stages = [28, 14, 7, 2];

    public static int Run()
    {
        var team = Team();
        var now = Given.Moment("2026-12-01T09:00Z");
        var year = new TimeRange(now, now.AddYears(1));
        var look = new ReminderLook([.. Stages], now, now.AddDays(1));

        Measure("a year's reminders", () => team.Rotations.Values.Sum(rotation => RemindersAhead.Of(team, rotation, Stages, year).Count()));
        Measure("those that are due", () => team.Rotations.Values.Sum(rotation => RemindersAhead.Due(team, rotation, look, now).Count()));

        return 0;
    }

    private static void Measure(string what, Func<int> work)
    {
        var times = new List<double>();
        var found = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            found = work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var first = times[0];
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} of {Rotations * People} engineers: {found}; the first time {first:0.0} ms, median of {Rounds} {times[Rounds / 2]:0.0} ms"));
    }

    private static TeamState Team()
    {
        var parts = new List<ITeamPart>();
        for (var rotation = 0; rotation < Rotations; rotation++)
        {
            Engineer[] people = [.. Enumerable.Range(0, People).Select(person => Given.Engineer($"Engineer {rotation} {person}", zone: Homes[person % Homes.Length].Zone, holidays: Homes[person % Homes.Length].Calendar))];
            parts.AddRange([.. people, Given.Rotation($"Team {rotation}", $"team-{rotation}", Given.Table(people: people))]);
        }

        return TeamState.Empty.With(EmbeddedHolidays.Book).With(parts);
    }
}
