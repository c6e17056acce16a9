using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Tests.Runbooks;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Runbooks.Editing;

/// <summary>Runbooks are written and changed in Slack. Fay is of Accounts, which owns Growth Metrics; Zoe is of no team.</summary>
public sealed class EditRunbookTests
{
    private static readonly Engineer Fay = Given.Engineer("Fay") with { Team = Domain.People.Team.IdOf("Accounts") };
    private static readonly Engineer Zoe = Given.Engineer("Zoe");
    private static readonly TeamState Team = SmallTeamRunbooks.Team.With(Fay);
    private static readonly PipelineId Growth = Given.GrowthMetrics.Id;

    [Fact]
    public async Task The_form_holds_what_the_runbook_says_and_what_is_saved_is_found_by_its_new_words()
    {
        await using var bot = await TestBot.StartAsync(Team);
        var opened = await bot.TypeAsync("/runbook growth metrics");
        var form = await bot.ClickAsync("Edit", on: opened);

        var done = await bot.SubmitAsync(form, by: null, ("Common issues", "The cube is frozen:\n  thaw it & <@U0BEN> <!channel> looks\n\n- second"));

        Snapshot.Matches(form.Json["view"]!);
        Assert.Contains("Saved", done.Text, StringComparison.Ordinal);
        var found = await bot.TypeAsync("/runbook frozen cube", channel: "data-oncall");
        Assert.Contains("> The cube is frozen:\n> thaw it &amp; &lt;@U0BEN&gt; &lt;!channel&gt; looks", found.Text, StringComparison.Ordinal);
        Assert.Contains("Written in Slack", found.Text, StringComparison.Ordinal);
        Assert.Equal(["The cube is frozen:\nthaw it & <@U0BEN> <!channel> looks", "second"], RunbookText.Of(bot.Team.Runbooks[Growth]).CommonIssues);
        Assert.Equal(SmallTeamRunbooks.GrowthMetrics.Slas, bot.Team.Runbooks[Growth].Slas);
        Assert.Contains("Edited in Slack, last by Ana on Wed 14 Jan", (await bot.TypeAsync("/runbook growth metrics")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_modal_below_the_form_shows_what_was_saved()
    {
        await using var bot = await TestBot.StartAsync(Team);
        var form = await FormAsync(bot);
        form.Surface["previous_view_id"] = "V0BELOW";

        var done = await bot.SubmitAsync(form, by: null, ("Notes", "thaw the cube"));

        Assert.Contains("Saved", done.Text, StringComparison.Ordinal);
        var below = Assert.Single(bot.Slack.To("views.update")).Arguments;
        Assert.Equal("V0BELOW", (string?)below["view_id"]);
        Assert.Contains("thaw the cube", below.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("*Growth Metrics*", below.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_saved_is_saved_though_the_modal_below_was_closed_meanwhile()
    {
        await using var bot = await TestBot.StartAsync(Team);
        var form = await FormAsync(bot);
        form.Surface["previous_view_id"] = "V0BELOW";
        bot.Slack.Refuse("views.update", "not_found");

        var done = await bot.SubmitAsync(form, by: null, ("Notes", "thaw the cube"));

        Assert.Contains("Saved", done.Text, StringComparison.Ordinal);
        Assert.Equal(["thaw the cube"], RunbookText.Of(bot.Team.Runbooks[Growth]).Notes);
    }

    [Fact]
    public async Task A_form_that_lies_on_nothing_changes_no_other_modal()
    {
        await using var bot = await TestBot.StartAsync(Team);
        var form = await FormAsync(bot);

        await bot.SubmitAsync(form, by: null, ("Notes", "thaw the cube"));

        Assert.Empty(bot.Slack.To("views.update"));
    }

    [Fact]
    public async Task Owners_may_too_and_somebody_else_is_told_whom_to_ask()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var owner = await bot.TypeAsync("/runbook growth metrics", by: Fay);
        await bot.TypeAsync("/runbook edit growth metrics", by: Fay);
        var stranger = await bot.TypeAsync("/runbook growth metrics", by: Zoe);
        var refused = await bot.TypeAsync("/runbook edit growth metrics", by: Zoe);

        Assert.Contains("Edit", owner.Buttons, StringComparer.Ordinal);
        Assert.Single(bot.Slack.To("views.open"));
        Assert.DoesNotContain("Edit", stranger.Buttons, StringComparer.Ordinal);
        Assert.True(refused.IsEphemeral);
        Assert.Contains("edited by those of Data Engineering and of the teams that own it: Accounts and Business Analytics", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_any_more_keeps_what_they_wrote_in_the_form()
    {
        await using var bot = await TestBot.StartAsync(Team);
        await bot.TypeAsync("/runbook edit growth metrics", by: Fay);
        var form = await bot.OpenedAsync();

        var answer = await bot.SubmitAsync(form, by: Zoe, ("Notes", "mine"));

        Assert.Equal("errors", (string?)answer.Json["response_action"]);
        Assert.Equal(Team.Runbooks[Growth], bot.Team.Runbooks[Growth]);
    }

    [Theory]
    [InlineData(3001, "Shorten it by 1")]
    [InlineData(9000, "Shorten it by 6000")]
    public async Task Too_much_for_a_field_is_said_at_that_field(int characters, string words)
    {
        await using var bot = await TestBot.StartAsync(Team);
        var form = await FormAsync(bot);

        var answer = await bot.SubmitAsync(form, by: null, ("SLAs", new string('x', characters)));

        var (field, error) = Assert.Single(answer.Json["errors"]!.AsObject());
        Assert.StartsWith("runbook-sla-0-", field, StringComparison.Ordinal);
        Assert.Contains(words, (string?)error, StringComparison.Ordinal);
        Assert.Contains((string)TestViews.Field(form.Surface, "SLAs")["block_id"]!, answer.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_runbook_that_says_nothing_and_one_that_says_the_same_are_not_kept()
    {
        await using var bot = await TestBot.StartAsync(Team);
        var form = await FormAsync(bot);

        var nothing = await bot.SubmitAsync(form, by: null, ("Common issues", ""), ("Types of data", " \n "), ("SLAs", ""), ("On-call policy", ""));
        var same = await bot.SubmitAsync(form);

        Assert.Contains("write one line at least", nothing.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("It says that already", same.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(bot.Team.RunbookEditsOf(Growth));
    }

    [Fact]
    public async Task Of_two_at_once_the_second_sees_what_the_first_did_and_loses_nothing()
    {
        await using var bot = await TestBot.StartAsync(Team);
        var form = await FormAsync(bot);
        await bot.SubmitAsync(form, by: Given.Ben, ("SLAs", "Within 12 hours"), ("Notes", "Ben's"));

        var again = await bot.SubmitAsync(form, by: null, ("Notes", "Ana's"));
        var done = await bot.SubmitAsync(again with { Channel = null });

        Assert.Equal("update", (string?)again.Json["response_action"]);
        Assert.Contains("Ben changed this runbook on", again.Text, StringComparison.Ordinal);
        Assert.Contains("+  Ben's", again.Text, StringComparison.Ordinal);
        Assert.Equal("Ana's", (string?)TestViews.Field(again.Surface, "Notes")["element"]!["initial_value"]);
        Assert.Contains("Saved", done.Text, StringComparison.Ordinal);
        Assert.Equal((["Ana's"], ["Within 12 hours"]), (RunbookText.Of(bot.Team.Runbooks[Growth]).Notes, RunbookText.Of(bot.Team.Runbooks[Growth]).Slas));
        Assert.Equal([["Ben's"], []], bot.Team.RunbookEditsOf(Growth).Select(edit => edit.Before!.Notes));
    }

    [Fact]
    public async Task A_runbook_that_an_import_took_away_meanwhile_can_be_written_anew_and_one_whose_pipeline_went_is_said_to_be_gone()
    {
        await using var bot = await TestBot.StartAsync(Team);
        var form = await FormAsync(bot);
        await bot.Store.CommitAsync<bool>(_ => new Decision<bool>(true, Removed(Team.Runbooks[Growth].Key)), TestContext.Current.CancellationToken);

        var again = await bot.SubmitAsync(form, by: null, ("Notes", "mine"));
        await bot.Store.CommitAsync<bool>(_ => new Decision<bool>(true, Removed(Team.Pipelines[Growth].Key)), TestContext.Current.CancellationToken);
        var gone = await bot.SubmitAsync(again with { Channel = null });

        Assert.Contains("An import has taken this runbook away while you wrote", again.Text, StringComparison.Ordinal);
        Assert.Equal("mine", (string?)TestViews.Field(again.Surface, "Notes")["element"]!["initial_value"]);
        Assert.Contains("Copy what you wrote", gone.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_parts_go_over_several_fields_and_what_does_not_fit_is_left_alone()
    {
        var issues = Enumerable.Range(0, 5).Select(number => $"{number} {new string('x', 990)}").ToList();
        var slas = new string('s', 3400);
        await using var bot = await TestBot.StartAsync(Team.With(Given.Runbook(Given.GrowthMetrics, issues: issues, slas: [slas])));
        var form = await FormAsync(bot);

        var done = await bot.SubmitAsync(form, by: null, ("Common issues (2 of 2)", $"{issues[3]}\nnew"));

        Assert.DoesNotContain("SLAs", TestViews.Labels(form.Surface), StringComparer.Ordinal);
        Assert.Contains("change them in the team's files", form.Text, StringComparison.Ordinal);
        Assert.Contains("Saved", done.Text, StringComparison.Ordinal);
        Assert.Equal([.. issues.Take(4), "new"], RunbookText.Of(bot.Team.Runbooks[Growth]).CommonIssues);
        Assert.Equal([slas], RunbookText.Of(bot.Team.Runbooks[Growth]).Slas);
    }

    [Fact]
    public async Task A_runbook_is_added_for_a_pipeline_that_has_none()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Fay));
        await bot.TypeAsync("/runbook add", by: Given.Ana);
        var form = await bot.OpenedAsync();

        var unchosen = await bot.SubmitAsync(form, by: null, ("Common issues", "It stands still"));
        var done = await bot.SubmitAsync(form, by: null, ("Which pipeline", "Growth Metrics"), ("Common issues", "It stands still"));
        var shown = await bot.TypeAsync("/runbook growth metrics");

        Assert.Contains("Choose the pipeline", unchosen.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Saved", done.Text, StringComparison.Ordinal);
        Assert.Contains("It stands still", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Reviewed by Ana on Wed 14 Jan", shown.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/runbook edit croissant", "I know no pipeline called “croissant”")]
    [InlineData("/runbook edit", "Of which pipeline?")]
    [InlineData("/runbook edit growth", "“growth” can be")]
    [InlineData("/runbook add", "Every pipeline has a runbook")]
    [InlineData("/runbook history growth metrics", "Nobody has changed")]
    [InlineData("/runbook restore 99", "99")]
    [InlineData("/runbook reviewed croissant", "I know no pipeline")]
    public async Task What_cannot_be_done_is_answered_with_what_would_work(string typed, string expected)
    {
        await using var bot = await TestBot.StartAsync(Team);

        var answer = await bot.TypeAsync(typed);

        Assert.True(answer.IsEphemeral);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Slack.To("views.open"));
    }

    [Fact]
    public async Task The_history_shows_who_changed_what_and_brings_it_back()
    {
        await using var bot = await TestBot.StartAsync(Team);
        var form = await FormAsync(bot);
        await bot.SubmitAsync(form, by: Given.Ben, ("Common issues", "Only this"));

        var history = await bot.TypeAsync("/runbook history growth metrics");
        var stranger = await bot.TypeAsync("/runbook history growth metrics", by: Zoe);
        var back = await bot.ClickAsync("Bring back before", on: history);

        Assert.Contains("Ben changed it", history.Text, StringComparison.Ordinal);
        Assert.Contains("+  Only this", history.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bring back before", stranger.Buttons, StringComparer.Ordinal);
        Assert.Contains("says again what it said before", back.Text, StringComparison.Ordinal);
        Assert.Equal(Team.Runbooks[Growth].CommonIssues, bot.Team.Runbooks[Growth].CommonIssues);
        Assert.Equal(2, bot.Team.RunbookEditsOf(Growth).Count());
    }

    [Fact]
    public async Task A_pipeline_that_is_called_like_a_command_is_opened_all_the_same()
    {
        var users = Given.Pipeline("New Users", Given.Growth, "Accounts");
        await using var bot = await TestBot.StartAsync(Team.With(users, Given.Runbook(users, issues: ["Nobody comes"])));

        var answer = await bot.TypeAsync("/runbook new users");

        Assert.Contains("Nobody comes", answer.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Slack.To("views.open"));
    }

    private static Change[] Removed(PartKey key) =>
        [new Change.Remove(key), new Change.Put(new Domain.Audit.AuditEntry(key.Kind == PartKind.Runbook ? 1 : 2, Given.Moment("2026-01-14T10:00Z"), By: null, Domain.Audit.AuditAction.Imported, Given.DataEngineering, "1/team.md"))];

    private static async Task<TestAnswer> FormAsync(TestBot bot)
    {
        await bot.TypeAsync("/runbook edit growth metrics");

        return (await bot.OpenedAsync()) with { Channel = null };
    }
}
