using System.Net;
using System.Text.Json.Nodes;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Storage;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Homes;

/// <summary>The whole bot, with people who look at their homes.</summary>
internal sealed class HomeBot : IAsyncDisposable
{
    private const string Method = "views.publish";

    // As long as nothing comes, time goes on to when the bot looks around, once it has done nothing else for some turns. What it waits longer for is nearer then.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private const int Turns = 50;

    private HomeBot(TestBot bot) => Bot = bot;

    public TestBot Bot { get; }

    public int Published => Bot.Slack.To(Method).Count;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<HomeBot> StartAsync(TeamState? team = null, string now = "2026-01-14T10:00Z", InMemoryTeamStore? store = null, Action<SlackRecorder>? slack = null) =>
        new(await TestBot.StartAsync(team, now, store, slack: slack));

    /// <summary>They open their home, and look at what is then published there.</summary>
    public async Task<TestAnswer> OpenAsync(Engineer who)
    {
        await LookAsync(who);

        return await ShownAsync(who);
    }

    /// <param name="sees">What Slack shows them there already; null: nothing.</param>
    public Task LookAsync(Engineer who, TestAnswer? sees = null, string tab = "home") => Bot.PostEventAsync(new JsonObject
    {
        ["type"] = "event_callback",
        ["team_id"] = "T0TEST",
        ["api_app_id"] = "A0TEST",
        ["event_id"] = $"Ev{Bot.Trigger()}",
        ["event_time"] = Bot.Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["event"] = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = who.SlackUser!.Value.Value,
            ["channel"] = "D0TEST",
            ["tab"] = tab,
            ["event_ts"] = "1700000000.000001",
            ["view"] = sees?.Surface.DeepClone(),
        },
    });

    /// <summary>What is published next in their home.</summary>
    public Task<TestAnswer> ShownAsync(Engineer who) => ShownAsync(call => (string?)call.Arguments["user_id"] == who.SlackUser!.Value.Value);

    /// <summary>What is published next, in whosever home.</summary>
    public Task<TestAnswer> ShownAsync() => ShownAsync(_ => true);

    private async Task<TestAnswer> ShownAsync(Predicate<SlackCall> isWanted)
    {
        var next = Bot.Slack.NextAsync(call => call.Method == Method && isWanted(call), Cancelled);
        var (waited, turns) = (default(DateTimeOffset?), 0);
        while (!next.IsCompleted)
        {
            await Task.Yield();
            var due = Bot.Clock.FindNext(Longest);
            (waited, turns) = (due, due is not null && due == waited ? turns + 1 : 0);
            if (turns == Turns)
            {
                Bot.Clock.Advance(due!.Value - Bot.Clock.GetUtcNow());
            }
        }

        return new TestAnswer(HttpStatusCode.OK, (await next).Arguments, Channel: null);
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
