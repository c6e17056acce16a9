using System.Text.Json;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Playground.BlockKit;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Runbooks;

/// <summary>Whatever a team writes, Slack takes the answer.</summary>
public sealed class LongRunbookTests
{
    private const int LongestText = 4_000;

    private static readonly string[] Commands = ["/runbook", "/runbook growth metrics", "/runbook growth", "/runbook kafka", "/runbook list", "/runbook contention"];

    [Fact]
    public async Task One_line_of_a_hundred_kilobytes()
    {
        var runbook = Given.Runbook(Given.GrowthMetrics, issues: ["kafka contention " + string.Concat(Enumerable.Repeat("partition lag ", 7_500))]);

        await AssertSlackTakesAsync(Given.SmallTeam.With(runbook));
    }

    [Fact]
    public async Task One_line_that_is_nothing_but_what_must_be_escaped()
    {
        var runbook = Given.Runbook(Given.GrowthMetrics, issues: ["kafka contention " + new string('&', 50_000) + new string('<', 50_000)]);

        await AssertSlackTakesAsync(Given.SmallTeam.With(runbook));
    }

    [Fact]
    public async Task One_word_of_a_hundred_kilobytes_and_half_a_surrogate_pair()
    {
        var runbook = Given.Runbook(Given.GrowthMetrics, issues: ["kafka contention " + new string('x', 1982) + string.Concat(Enumerable.Repeat("🦓", 25_000)) + "\ud83e"]);

        await AssertSlackTakesAsync(Given.SmallTeam.With(runbook));
    }

    [Fact]
    public async Task Two_thousand_lines_in_every_field()
    {
        var lines = Enumerable.Range(1, 2_000).Select(number => $"kafka contention number {number} of <@U0ANA> & co").ToList();
        var runbook = Given.Runbook(Given.GrowthMetrics, issues: lines, data: lines, slas: lines, onCall: lines, notes: lines);

        var answers = await AssertSlackTakesAsync(Given.SmallTeam.With(runbook));

        Assert.Contains(answers, answer => answer.Text.Contains("more lines. Say what you look for: `/runbook Growth Metrics kafka late`.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_of_a_thousand_letters()
    {
        var name = "Growth Metrics " + new string('n', 1_000);
        var area = Given.Growth with { Name = "Growth " + new string('a', 1_000) };
        var pipeline = Given.GrowthMetrics with { Name = name };

        await AssertSlackTakesAsync(Given.SmallTeam.With(area, pipeline, Given.Runbook(pipeline, issues: ["kafka contention"])));
    }

    [Fact]
    public async Task Sixty_pipelines_in_one_area_and_sixty_areas()
    {
        var areas = Enumerable.Range(0, 60).Select(number => Given.Area($"Kafka {number}")).ToList();
        var pipelines = Enumerable.Range(0, 60).Select(number => Given.Pipeline($"Growth Metrics {number}", Given.Growth))
            .Concat(areas.Select(area => Given.Pipeline($"Topic of {area.Name}", area)))
            .ToList();
        var runbooks = pipelines.Select(pipeline => Given.Runbook(pipeline, issues: [$"kafka contention {new string('y', 500)}"]));

        var answers = await AssertSlackTakesAsync(Given.SmallTeam.With([.. areas, .. pipelines, .. runbooks]));

        Assert.Contains(answers, answer => answer.Text.Contains("more pipelines go by these words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Addresses_are_links_that_cannot_lie_and_nothing_else_is_markup()
    {
        var runbook = Given.Runbook(Given.GrowthMetrics, issues: ["See https://wiki.example/kafka?a=1&b=2, or <https://evil.example|https://wiki.example> and <!channel>."]);
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(runbook));

        var answer = await bot.TypeAsync("/runbook growth metrics");

        Assert.Contains("See <https://wiki.example/kafka?a=1&amp;b=2>, or &lt;<https://evil.example>|<https://wiki.example>&gt; and &lt;!channel&gt;.", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<TestAnswer>> AssertSlackTakesAsync(TeamState team)
    {
        await using var bot = await TestBot.StartAsync(team);
        var seen = new List<TestAnswer>();
        foreach (var command in Commands)
        {
            var answer = await bot.TypeAsync(command);
            var blocks = JsonSerializer.SerializeToElement(answer.Json["blocks"]);

            Assert.Empty(BlockKitCheck.Message(blocks));
            Assert.InRange(BlockKitCheck.TextLength(blocks), 1, BlockKitCheck.TextInAMessage);
            Assert.InRange(((string?)answer.Json["text"])!.Length, 1, LongestText);
            Assert.Contains("*On call now*", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<@U0ANA> &amp; co", answer.Text, StringComparison.Ordinal);
            seen.Add(answer);
        }

        return seen;
    }
}
