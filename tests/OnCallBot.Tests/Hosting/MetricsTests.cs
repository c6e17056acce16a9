using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Slack;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Hosting;

/// <summary><c>GET /metrics</c>. Alone: a reader of metrics hears every bot in the process.</summary>
[CollectionDefinition(nameof(MetricsTests), DisableParallelization = true)]
[Collection(nameof(MetricsTests))]
public sealed class MetricsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_are_counted_by_verb_and_outcome_and_timed()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.TypeAsync("/oncall");
        await bot.TypeAsync("/oncall schedule 2");
        await bot.TypeAsync("/oncall schedule 3");
        await bot.TypeAsync("/runbook nothing of the kind");

        var lines = await ReadAsync(bot);

        Assert.Equal("1", Value(lines, "oncallbot_command_duration_seconds_count", """oncallbot_command="/oncall",oncallbot_outcome="found",oncallbot_verb="ask" """));
        Assert.Equal("2", Value(lines, "oncallbot_command_duration_seconds_count", """oncallbot_command="/oncall",oncallbot_outcome="found",oncallbot_verb="schedule" """));
        Assert.Equal("1", Value(lines, "oncallbot_command_duration_seconds_count", """oncallbot_command="/runbook",oncallbot_outcome="not_found",oncallbot_verb="ask" """));
        Assert.Contains(lines, line => line.StartsWith("oncallbot_command_duration_seconds_bucket", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_to_slack_are_counted_by_method_and_result()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Slack.Refuse("chat.postMessage", "channel_not_found");
        await bot.Store.CommitAsync<int>(_ => new Decision<int>(0, [], new[] { new OutboxMessage("words that nobody else may read").To("C0GONE"), new OutboxMessage("next").To("C0GONE") }.ToValueList()), Cancelled);
        while (bot.Outbox.Depth > 0)
        {
            await Task.Yield();
            Cancelled.ThrowIfCancellationRequested();
        }

        var lines = await ReadAsync(bot);

        Assert.Equal("1", Value(lines, "oncallbot_slack_call_duration_seconds_count", """oncallbot_slack_method="chat.postMessage",oncallbot_slack_result="channel_not_found" """));
        Assert.Equal("1", Value(lines, "oncallbot_slack_call_duration_seconds_count", """oncallbot_slack_method="chat.postMessage",oncallbot_slack_result="ok" """));
        Assert.Equal("1", Value(lines, "oncallbot_outbox_deliveries_total", """oncallbot_result="given_up" """));
        Assert.Equal("1", Value(lines, "oncallbot_outbox_deliveries_total", """oncallbot_result="sent" """));
        Assert.DoesNotContain(lines, line => line.Contains("words", StringComparison.Ordinal) || line.Contains("GONE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_outbox_shows_how_much_waits_and_for_how_long()
    {
        using var store = new OnCallBot.Storage.InMemoryTeamStore(TeamState.Empty, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Given.Moment("2026-01-14T09:59Z")));
        await store.CommitAsync<int>(_ => new Decision<int>(0, [], new[] { new OutboxMessage("one").To("C0DATA"), new OutboxMessage("two").To("C0DATA") }.ToValueList()), Cancelled);
        await using var bot = await TestBot.StartAsync(store: store, slack: slack => slack.Limit("chat.postMessage", TimeSpan.FromHours(1)));
        await bot.Slack.NextAsync(Cancelled);

        var lines = await ReadAsync(bot);

        Assert.Equal("2", Value(lines, "oncallbot_outbox_depth", ""));
        Assert.Equal("60", Value(lines, "oncallbot_outbox_age_seconds", ""));
    }

    [Fact]
    public async Task Connections_are_measured_only_where_slack_is_to_be_reached_by_them()
    {
        await using var http = await TestBot.StartAsync();

        var lines = await ReadAsync(http);

        Assert.DoesNotContain(lines, line => line.StartsWith("oncallbot_sockets_connected", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connection_is_measured_while_it_is_up()
    {
        await using var sockets = await TestBot.StartAsync(isOverSockets: true);

        var lines = await ReadAsync(sockets);

        Assert.Equal("1", Value(lines, "oncallbot_sockets_connected", ""));
    }

    [Fact]
    public async Task Dashboard_and_alerts_ask_for_nothing_that_is_not_measured()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.TypeAsync("/oncall");
        var folder = Repository.PathOf("src/deploy");
        var asked = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), "oncallbot_(command|slack|outbox|job|commit|sockets|home)_[a-z_]+(?=[{\\[ >)\"])", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)))
            .Select(match => match.Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        var source = string.Concat(Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.True(asked.Count >= 8);
        Assert.All(asked, name => Assert.Contains($"\"{Instrument(name)}\"", source, StringComparison.Ordinal));

        // oncallbot_command_duration_seconds_bucket is oncallbot.command.duration.
        static string Instrument(string name) => System.Text.RegularExpressions.Regex
            .Replace(name, "(_seconds)?(_bucket|_count|_sum|_total)?$", "", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Replace('_', '.');
    }

    private static async Task<string[]> ReadAsync(TestBot bot)
    {
        var response = await bot.Http.GetAsync("/metrics", Cancelled);

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);

        return (await response.Content.ReadAsStringAsync(Cancelled)).Split('\n');
    }

    /// <summary>Of the one line that has the name and these labels.</summary>
    private static string Value(string[] lines, string name, string labels) =>
        Assert.Single(lines, line => line.StartsWith(name, StringComparison.Ordinal) && line.Contains(labels.Trim(), StringComparison.Ordinal) && line[name.Length] is ' ' or '{').Split(' ') is [_, var value, ..] ? value : "";
}
