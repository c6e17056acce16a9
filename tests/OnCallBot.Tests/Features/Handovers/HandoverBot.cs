using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Domain.Tests;
using OnCallBot.Scheduling;
using OnCallBot.Storage;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Handovers;

/// <summary>The whole bot shortly before a handoff.</summary>
internal sealed class HandoverBot : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    /// <summary>The longest that time may go on for one message, however slow the bot is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);

    // The bot looks around that often; while it does, it waits for nothing and no time goes by. Between two steps it gets some turns.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);
    private const int TurnsPerStep = 10;

    private readonly InMemoryTeamStore _store;

    private HandoverBot(TestBot bot, InMemoryTeamStore store) => (Bot, _store) = (bot, store);

    public TestBot Bot { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <param name="cron">What ONCALL_HANDOVER_CRON says.</param>
    public static async Task<HandoverBot> StartAsync(TeamState team, string now, string? cron = null)
    {
        // Nobody is reminded of shifts meanwhile.
        var store = new InMemoryTeamStore(team.With(team.Engineers.Values.Select(person => person with { RemindAhead = ReminderLead.None })));
        var bot = await TestBot.StartAsync(now: now, store: store, change: builder => builder.Services.Configure<ScheduleOptions>(options => options.HandoverCron = cron));
        var started = new HandoverBot(bot, store);
        await UntilAsync(() => team.Rotations.Keys.All(rotation => store.Current.FindJobRun("handover", rotation.Value) is not null));

        return started;
    }

    /// <summary>Lets time go on to a moment, in steps that let the bot look around.</summary>
    public async Task GoToAsync(string moment)
    {
        Bot.Clock.Advance(Given.Moment(moment) - Bot.Clock.GetUtcNow());
        for (var i = 0; i < 3; i++)
        {
            await Task.Yield();
        }
    }

    /// <summary>The next message that the bot posts or changes; time goes on a little until it does.</summary>
    public async Task<SlackCall> NextAsync()
    {
        while (true)
        {
            var next = Bot.Slack.NextAsync(Cancelled);
            var turns = 0;
            var latest = Bot.Clock.GetUtcNow() + Longest;
            await UntilAsync(() =>
            {
                if (!next.IsCompleted && turns++ % TurnsPerStep == 0 && Bot.Clock.FindNext(BetweenLooks) is not null && Bot.Clock.GetUtcNow() < latest)
                {
                    Bot.Clock.Advance(Step);
                }

                return next.IsCompleted;
            });
            if (await next is { Method: "chat.postMessage" or "chat.update" } call)
            {
                // What it leads to, the store knows only when it is noted as delivered.
                await UntilAsync(() => _store.Pending.Count == 0 || Bot.Slack.Calls[^1] != call);

                return call;
            }
        }
    }

    /// <param name="channel">What is said elsewhere meanwhile is passed over; null: nothing is.</param>
    public async Task<TestAnswer> PostedAsync(string? channel = null)
    {
        var call = await NextAsync();
        while (channel is not null && (call.Method != "chat.postMessage" || (string?)call.Arguments["channel"] != channel))
        {
            call = await NextAsync();
        }

        Assert.Equal("chat.postMessage", call.Method);

        return new TestAnswer(System.Net.HttpStatusCode.OK, call.Arguments, (string?)call.Arguments["channel"]);
    }

    /// <summary>The next message that shows something else than before.</summary>
    public async Task<TestAnswer> UpdatedAsync()
    {
        var call = await NextAsync();
        while (call.Method != "chat.update")
        {
            call = await NextAsync();
        }

        return new TestAnswer(System.Net.HttpStatusCode.OK, call.Arguments, (string?)call.Arguments["channel"]);
    }

    /// <summary>Presses «I have it», and gives back how the message then looks.</summary>
    public async Task<TestAnswer> HaveItAsync(TestAnswer handover, Engineer by)
    {
        await Bot.ClickAsync("I have it", handover, by);
        var call = await NextAsync();
        Assert.Equal("chat.update", call.Method);

        return new TestAnswer(System.Net.HttpStatusCode.OK, call.Arguments, handover.Channel);
    }

    public static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            Cancelled.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        _store.Dispose();
    }
}
