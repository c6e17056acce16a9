using System.Net;
using OnCallBot.Domain;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Swaps;

/// <summary>A whole swap, from the words to the outcome, as those who take part see it.</summary>
public sealed class SwapRequestTests : IAsyncLifetime
{
    private TestBot _bot = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Team());

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task What_is_said_whole_is_posted_straight_away_and_approved_in_the_channel()
    {
        var answer = await _bot.TypeAsync("/oncall swap jan 19 with <@U0BEN> for jan 26 because of a <!channel> wedding");

        Assert.StartsWith("Asked.", answer.Text, StringComparison.Ordinal);
        var request = await PostedAsync();
        Snapshot.Matches(request.Json);

        await _bot.ClickAsync("Approve", request, by: Given.Ben);

        var update = await NextAsync();
        Assert.Equal("chat.update", update.Method);
        Snapshot.Matches(update.Arguments, "approved");
        Assert.Equal(SwapStatus.Approved, _bot.Team.FindSwap(new SwapId(1))!.Status);
    }

    [Fact]
    public async Task Nobody_but_the_counterpart_can_approve()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben for jan 26");
        var request = await PostedAsync();

        var answer = await _bot.ClickAsync("Approve", request, by: Given.Cleo);

        Assert.Contains("only Ben", answer.Text, StringComparison.Ordinal);
        Assert.Equal(SwapStatus.Open, _bot.Team.FindSwap(new SwapId(1))!.Status);
    }

    [Fact]
    public async Task Anyone_may_take_what_is_offered_to_anyone()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with anyone");
        var request = await PostedAsync();

        await _bot.ClickAsync("I'll take it", request, by: Given.Dana);

        Assert.Equal(Given.Dana.Id, _bot.Team.FindSwap(new SwapId(1))!.Given.To);
        Assert.Equal([-7, 7], _bot.Team.Ledger.Select(line => line.Days));
    }

    [Fact]
    public async Task Fifty_presses_at_once_give_one_outcome()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with anyone");
        var request = await PostedAsync();

        var presses = await Task.WhenAll(Enumerable.Range(0, 50).Select(index => _bot.ClickAsync("I'll take it", request, by: index % 2 == 0 ? Given.Ben : Given.Cleo)));

        Assert.All(presses, press => Assert.Equal(HttpStatusCode.OK, press.Status));
        Assert.Equal(2, _bot.Team.Ledger.Count());
        Assert.Single(_bot.Team.Parts().OfType<Override>());
        var explanations = _bot.Slack.Calls.Count(call => call.Method.StartsWith("https://", StringComparison.Ordinal));
        Assert.Equal(49, explanations);
    }

    [Fact]
    public async Task A_request_lapses_when_its_shift_begins()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        await PostedAsync();

        _bot.Clock.Advance(TimeSpan.FromDays(7));

        var update = await NextAsync();
        Assert.Equal("chat.update", update.Method);
        Assert.Equal(SwapStatus.Expired, _bot.Team.FindSwap(new SwapId(1))!.Status);
        Assert.Contains("Expired", update.Arguments.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_said_whole_opens_the_form()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben because I am away");

        var opened = await NextAsync();
        Assert.Equal("views.open", opened.Method);
        Snapshot.Matches(opened.Arguments["view"]!);
    }

    [Fact]
    public async Task A_channel_that_does_not_let_the_bot_in_keeps_the_request()
    {
        _bot.Slack.Refuse("chat.postMessage", "not_in_channel");

        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        await PostedAsync();
        var told = await PostedAsync();

        Assert.Contains("/invite", told.Text, StringComparison.Ordinal);
        Assert.Equal(Given.Ana.SlackUser!.Value.Value, told.Channel);
        Assert.True(_bot.Team.FindSwap(new SwapId(1))!.IsOpen);
    }

    private static TeamState Team() => Given.SmallTeam;

    /// <summary>The bot's next call, whose time zone it asks after left out.</summary>
    private async Task<SlackCall> NextAsync()
    {
        var call = await _bot.Slack.NextAsync(Cancelled);

        return call.Method == "users.info" ? await NextAsync() : call;
    }

    private async Task<TestAnswer> PostedAsync()
    {
        var call = await NextAsync();
        Assert.Equal("chat.postMessage", call.Method);

        return new TestAnswer(HttpStatusCode.OK, call.Arguments, (string?)call.Arguments["channel"]);
    }
}
