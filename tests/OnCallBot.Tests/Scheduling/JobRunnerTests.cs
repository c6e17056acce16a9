using System.Diagnostics.Metrics;
using Cronos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Scheduling;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Telemetry;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Scheduling;

/// <summary>What the clock makes the bot do, it does once.</summary>
public sealed class JobRunnerTests : IDisposable
{
    private readonly InMemoryTeamStore _store = new(Given.SmallTeam);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_occurrence_is_done_when_it_is_due_and_noted_in_the_same_commit()
    {
        await using var bot = await StartAsync("2026-01-14T08:59:50Z", new Hourly());
        await KnownAsync();

        bot.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Empty(bot.Slack.Calls);
        bot.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("hourly 2026-01-14 09:00 on time", await NextAsync(bot));
        Assert.Equal(Given.Moment("2026-01-14T09:00Z"), _store.Current.FindJobRun("hourly", "")!.UpTo);
    }

    [Fact]
    public async Task A_new_start_does_nothing_twice()
    {
        await using (var bot = await StartAsync("2026-01-14T08:59:50Z", new Hourly()))
        {
            await KnownAsync();
            bot.Clock.Advance(TimeSpan.FromSeconds(10));
            await NextAsync(bot);
        }

        await using var next = await StartAsync("2026-01-14T09:00:01Z", new Hourly());
        next.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("hourly 2026-01-14 10:00 on time", await NextAsync(next));
    }

    [Fact]
    public async Task Of_forty_that_were_missed_the_last_is_done_late_and_once()
    {
        await using (await StartAsync("2026-01-12T17:30Z", new Hourly()))
        {
            await KnownAsync();
        }

        await using var bot = await StartAsync("2026-01-14T09:40Z", new Hourly());

        Assert.Equal("hourly 2026-01-14 09:00 late", await NextAsync(bot));
        bot.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal("hourly 2026-01-14 10:00 on time", await NextAsync(bot));
    }

    [Fact]
    public async Task What_makes_no_sense_any_more_is_let_pass()
    {
        await using (await StartAsync("2026-01-12T08:00Z", new Hourly("0 9 * * *")))
        {
            await KnownAsync();
        }

        await using var bot = await StartAsync("2026-01-14T08:00Z", new Hourly("0 9 * * *"));
        await UntilAsync(() => _store.Current.FindJobRun("hourly", "")!.UpTo == Given.Moment("2026-01-14T08:00Z"));

        Assert.Empty(bot.Slack.Calls);
        await UntilAsync(() => bot.Logs.Lines.Any(line => line.Level == LogLevel.Warning && line.Message.Contains("pass", StringComparison.Ordinal)));
        bot.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("hourly 2026-01-14 09:00 on time", await NextAsync(bot));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_a_day_does_nothing_again()
    {
        await using (var bot = await StartAsync("2026-01-14T08:59:50Z", new Hourly()))
        {
            await KnownAsync();
            bot.Clock.Advance(TimeSpan.FromSeconds(10));
            await NextAsync(bot);
        }

        await using var back = await StartAsync("2026-01-13T08:59:50Z", new Hourly());
        for (var hour = 0; hour < 24; hour++)
        {
            back.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Empty(back.Slack.Calls);
        back.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(10));
        Assert.Equal("hourly 2026-01-14 10:00 on time", await NextAsync(back));
    }

    [Fact]
    public async Task Two_triggers_at_the_same_moment_do_it_once()
    {
        var job = new Hourly();
        await using (await StartAsync("2026-01-14T08:59:50Z", job))
        {
            await KnownAsync();
        }

        var clock = new TestClock(Given.Moment("2026-01-14T09:00Z"));
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var metrics = new BotMetrics(services.GetRequiredService<IMeterFactory>(), clock, _store);
        var runners = Enumerable.Range(0, 8)
            .Select(_ => new JobRunner(new JobBoard([job]), [], _store, metrics, clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<JobRunner>.Instance))
            .ToList();
        await Task.WhenAll(runners.Select(runner => Task.Run(() => runner.TickAsync(Cancelled), Cancelled)));

        Assert.Single(_store.Pending);
        runners.ForEach(runner => runner.Dispose());
    }

    [Fact]
    public async Task A_job_that_fails_holds_up_no_other_and_is_tried_again()
    {
        var broken = new Hourly { Name = "broken", Defect = new InvalidOperationException("of the test") };
        await using var bot = await StartAsync("2026-01-14T08:59:50Z", broken, new Hourly());
        await KnownAsync();

        bot.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("hourly 2026-01-14 09:00 on time", await NextAsync(bot));
        Assert.Contains(bot.Logs.Lines, line => line.Level == LogLevel.Error && line.Message.Contains("broken", StringComparison.Ordinal));

        broken.Defect = null;
        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.StartsWith("broken 2026-01-14 09:00", await NextAsync(bot), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-28T12:00Z", "2026-03-29T01:00Z", "2026-03-30T00:30Z")] // 02:30 is skipped in Berlin on 29 March: right after the gap.
    [InlineData("2026-10-24T12:00Z", "2026-10-25T00:30Z", "2026-10-26T01:30Z")] // 02:30 comes twice on 25 October: the first.
    public void A_daily_job_occurs_once_on_both_odd_days(string after, string first, string second)
    {
        var timetable = new CronTimetable(CronExpression.Parse("30 2 * * *"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

        var one = timetable.Next(Given.Moment(after));

        Assert.Equal(Given.Moment(first), one);
        Assert.Equal(Given.Moment(second), timetable.Next(one!.Value));
    }

    [Fact]
    public void A_handoff_timetable_gives_every_handoff_of_a_year_and_each_a_day_ahead()
    {
        var rotation = Given.SmallTeam.Rotations[Given.DataEngineering];
        var handoffs = rotation.HandoffsIn(new(Given.Moment("2026-01-14T00:00Z"), Given.Moment("2027-01-14T00:00Z"))).ToList();

        Assert.Equal(handoffs, Walk(new HandoffTimetable(rotation), handoffs.Count));
        Assert.Equal(handoffs.Select(handoff => Domain.Time.LocalTimes.In(handoff, rotation.Zone).DateTime.AddDays(-1)), Walk(new DayBeforeTimetable(new HandoffTimetable(rotation), rotation.Zone), handoffs.Count).Select(moment => Domain.Time.LocalTimes.In(moment, rotation.Zone).DateTime));

        static List<DateTimeOffset> Walk(ITimetable timetable, int count)
        {
            var moment = Given.Moment("2026-01-14T00:00Z");

            return [.. Enumerable.Range(0, count).Select(_ => moment = timetable.Next(moment)!.Value)];
        }
    }

    private Task<TestBot> StartAsync(string now, params IReadOnlyList<Hourly> jobs) => TestBot.StartAsync(now: now, store: _store, change: builder =>
    {
        foreach (var job in jobs)
        {
            builder.Services.AddSingleton<IScheduledJob>(job);
        }
    });

    private Task KnownAsync() => UntilAsync(() => _store.Current.FindJobRun("hourly", "") is not null);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            Cancelled.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private async Task<string> NextAsync(TestBot bot)
    {
        // Time goes on a little: the runner may have looked at the clock just before the test moved it.
        var call = bot.Slack.NextAsync(Cancelled);
        await UntilAsync(() =>
        {
            bot.Clock.Advance(TimeSpan.FromMilliseconds(1));

            return call.IsCompleted;
        });
        await UntilAsync(() => _store.Pending.Count == 0);

        return (string)(await call).Arguments["text"]!;
    }

    private sealed class Hourly(string cron = "0 * * * *") : IScheduledJob
    {
        public string Name { get; init; } = "hourly";

        public TimeSpan CatchUp => TimeSpan.FromHours(12);

        public Exception? Defect { get; set; }

        public IEnumerable<JobPlan> Plans(TeamState team) => [new JobPlan("", new CronTimetable(CronExpression.Parse(cron), TimeZoneInfo.Utc))];

        public Decision<bool> Run(TeamState team, JobOccurrence occurrence) => Defect is not null
            ? throw Defect
            : new Decision<bool>(true, [], [new OutboxMessage($"{Name} {occurrence.Due:yyyy-MM-dd HH:mm} {(occurrence.IsLate ? "late" : "on time")}").To("C0DATA")]);
    }
}
