using System.Text.Json;
using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Tests.Runbooks;
using OnCallBot.Importing;
using OnCallBot.Playground.BlockKit;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Runbooks;

public sealed class LintDocumentsTests
{
    [Fact]
    public async Task Findings_are_shown_with_their_places_and_what_would_settle_them()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.TypeAsync("/runbook lint");

        Assert.True(answer.IsEphemeral);
        Assert.Contains("comparison is the wrong way round", answer.Text, StringComparison.Ordinal);
        Assert.Contains("team.md:1", answer.Text, StringComparison.Ordinal);
        Assert.Contains("→ ", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Buttons, button => button == "Share in channel");
    }

    [Fact]
    public async Task The_seed_document_s_contradictions_are_shown_with_their_places_and_what_would_settle_them()
    {
        var now = "2026-12-14T08:00Z";
        var drafts = TeamImporter.Read([Importing.Team.Seed]).Drafts;
        await using var bot = await TestBot.StartAsync(TeamState.Empty.With(ImportTeam.Decide(TeamState.Empty, drafts, Given.Moment(now)).Value.Changes), now);

        var answer = await bot.TypeAsync("/runbook lint");

        Snapshot.Matches(answer.Json);
    }

    [Fact]
    public async Task Pipelines_without_a_runbook_are_named_with_the_command_that_settles_it()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam);

        var answer = await bot.TypeAsync("/runbook lint");

        Assert.Matches("There are pipelines without a runbook(.|\n)*Growth Metrics(.|\n)*→ [^\n]*`/runbook add`", answer.Text);
    }

    [Fact]
    public async Task A_team_whose_documents_agree_is_told_so()
    {
        var people = Given.People.Select(person => person with { Zone = Given.Zone("Europe/Berlin"), Holidays = new("DE", "BE") });
        var runbooks = Given.Pipelines.Select(pipeline => Given.Runbook(pipeline, issues: ["Late"], data: ["Clicks"], slas: ["By the end of the week"], onCall: ["One data engineer a week"]));
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With([.. people, .. runbooks]));

        var answer = await bot.TypeAsync("/runbook lint");

        Assert.Contains("Nothing to mend", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_rotation_s_channel_only_its_own_documents_are_looked_at()
    {
        var area = Given.Area("Payments", Rotation.IdOf("Platform"));
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team.With(area, Given.Rotation("Platform", "platform-oncall", Given.Table(duties: [Given.Duty(area), Given.Backup()]))));

        var own = await bot.TypeAsync("/runbook lint", channel: "platform-oncall");
        var named = await bot.TypeAsync("/runbook lint data engineering", channel: "platform-oncall");
        var unknown = await bot.TypeAsync("/runbook lint zebra");

        Assert.DoesNotContain("Data Engineering", own.Text, StringComparison.Ordinal);
        Assert.Contains("Data Engineering", named.Text, StringComparison.Ordinal);
        Assert.Contains("“zebra”", unknown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_of_findings_still_fit_into_a_message()
    {
        var unread = Enumerable.Range(1, 3_000).Select(line => new UnreadLine(UnreadKind.Line, $"<!channel> & {new string('x', 600)}", Given.Place(line))).ToValueList();
        var runbooks = Enumerable.Range(0, 200).Select(number => Given.Pipeline($"Pipeline {number} {new string('y', 200)}", Given.Profit));
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team.With([.. runbooks, Given.Document(unread)]));

        var answer = await bot.TypeAsync("/runbook lint");
        var blocks = JsonSerializer.SerializeToElement(answer.Json["blocks"]);

        Assert.Empty(BlockKitCheck.Message(blocks));
        Assert.InRange(BlockKitCheck.TextLength(blocks), 1, BlockKitCheck.TextInAMessage);
        Assert.DoesNotContain("<!channel>", answer.Text, StringComparison.Ordinal);
    }
}
