using System.Net;
using OnCallBot.Domain;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Tests.Runbooks;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Runbooks;

/// <summary>Wednesday of the second week: Cleo has Growth, Dana Engagement, Ben Profit, Ana Backup.</summary>
public sealed class FindRunbookTests
{
    [Fact]
    public async Task The_one_runbook_of_an_area_opens_whole()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.TypeAsync("/runbook engagement");

        Assert.True(answer.IsEphemeral);
        foreach (var line in SmallTeamRunbooks.EngagementMetrics.Lines())
        {
            Assert.Contains(line.Said.Text.Replace("&", "&amp;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal), answer.Text, StringComparison.Ordinal);
        }

        Snapshot.Matches(answer.Json);
    }

    [Fact]
    public async Task Several_runbooks_of_an_area_are_listed_with_a_button_each()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.TypeAsync("/runbook growth");

        Assert.Equal(2, answer.Buttons.Count(button => button == "Open"));
        Assert.Contains("Growth Metrics", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Growth Experiments", answer.Text, StringComparison.Ordinal);
        Snapshot.Matches(answer.Json);
    }

    [Fact]
    public async Task A_button_opens_the_runbook_beside_it_in_place_of_the_list()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);
        var list = await bot.TypeAsync("/runbook growth");

        var answer = await bot.ClickAsync("Open", on: list);

        Assert.True((bool?)answer.Json["replace_original"]);
        Assert.True(answer.IsEphemeral);
        Assert.Contains("the current status of an account is missing", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<@U0CLEO>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_find_the_issue_the_runbook_and_who_is_on_call_for_it()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.TypeAsync("/runbook kafka late");

        Assert.Contains("extremely late", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Engagement Metrics", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<@U0DANA> until Mon 19 Jan 09:00 CET", answer.Text, StringComparison.Ordinal);
        Snapshot.Matches(answer.Json);
    }

    [Theory]
    [InlineData("/runbook kafka late", "extremely late")]
    [InlineData("/runbook dedupe", "de-duplicated")]
    [InlineData("/runbook enagement", "extremely late")]
    [InlineData("/runbook schema change", "Upstream schema change")]
    [InlineData("/runbook KAFAK LAET", "extremely late")]
    [InlineData("/runbook profit schema", "coordinate with Finance Team")]
    [InlineData("/runbook Growth Metrics", "contact Accounts Team")]
    [InlineData("/runbook growht metrics", "contact Accounts Team")]
    [InlineData("/runbook data-engineering/growth-metrics", "contact Accounts Team")]
    public async Task The_right_issue_is_shown(string typed, string issue)
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.TypeAsync(typed);

        Assert.Contains(issue, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/runbook")]
    [InlineData("/runbook growth")]
    [InlineData("/runbook growth metrics")]
    [InlineData("/runbook kafka late")]
    [InlineData("/runbook schema change")]
    [InlineData("/runbook list")]
    [InlineData("/runbook list growth")]
    [InlineData("/runbook metrics")]
    public async Task Every_answer_says_who_is_on_call_now_and_until_when(string typed)
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.TypeAsync(typed);

        Assert.Contains("*On call now*", answer.Text, StringComparison.Ordinal);
        Assert.Contains("until Mon 19 Jan 09:00 CET", answer.Text, StringComparison.Ordinal);
        Assert.Contains("On call now", (string?)answer.Json["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_override_and_its_cause_are_said()
    {
        var team = SmallTeamRunbooks.Team.With(Given.Override(1, Given.Ben, Given.Duties[1], "2026-01-14T00:00Z", "2026-01-16T00:00Z", OverrideCause.Swap));
        await using var bot = await TestBot.StartAsync(team);

        var answer = await bot.TypeAsync("/runbook growth metrics");

        Assert.Contains("<@U0BEN>, for Cleo: swap, until Fri 16 Jan 01:00 CET", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holder_on_leave_and_a_missing_backup_are_not_kept_silent()
    {
        var team = SmallTeamRunbooks.Team.With(Given.Leave(Given.Cleo, "2026-01-14", "2026-01-15"), Given.Override(1, Given.Cleo, Given.Duties[3], "2026-01-14T00:00Z", "2026-01-16T00:00Z"));
        await using var bot = await TestBot.StartAsync(team);

        var answer = await bot.TypeAsync("/runbook growth metrics");

        Assert.Contains("is on leave", answer.Text, StringComparison.Ordinal);
        Assert.Contains("no independent backup", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/runbook <@U0BEN|ben>", "No runbook says anything like “@ben”")]
    [InlineData("/runbook edit <@U0BEN|ben>", "I know no pipeline called “@ben”")]
    [InlineData("/runbook lint <@U0BEN|ben>", "I know nothing called “@ben”")]
    [InlineData("/oncall fairness <#C0DATA|data> nonsense", "“#data nonsense”")]
    [InlineData("/oncall swap jan 19 with <#C0DATA|data>", "“#data”")]
    public async Task Mentions_are_quoted_as_they_were_typed(string typed, string quoted)
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.TypeAsync(typed);

        Assert.Contains(quoted, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_fit_nothing_are_named_with_what_would_have_worked()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.TypeAsync("/runbook zebra crossing");

        Assert.True(answer.IsEphemeral);
        Assert.Contains("“zebra crossing”", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Buttons, button => button == "All runbooks");
        Assert.DoesNotContain(answer.Buttons, button => button == "Share in channel");
    }

    [Theory]
    [InlineData("histroy growth metrics", "history growth metrics")]
    [InlineData("histroy growth", "history growth")]
    [InlineData("Histroy growht metrics", "history growht metrics")]
    [InlineData("growth metrics history", "history growth metrics")]
    [InlineData("reveiwed growth metrics", "reviewed growth metrics")]
    [InlineData("edti growth metrics", "edit growth metrics")]
    [InlineData("lits growth", "list growth")]
    [InlineData("lnit", "lint")]
    [InlineData("hlep", "help")]
    [InlineData("histroy zebra crossing", "history zebra crossing")]
    public async Task A_misspelt_subcommand_is_asked_about_and_not_done(string typed, string meant)
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);
        var before = bot.Team;

        var answer = await bot.TypeAsync($"/runbook {typed}");

        Assert.True(answer.IsEphemeral);
        Assert.StartsWith($"Did you mean `/runbook {meant}`?", answer.Text, StringComparison.Ordinal);
        Assert.Equal(meant, answer.Buttons[0]);
        Assert.DoesNotContain("Share in channel", answer.Buttons, StringComparer.Ordinal);
        Assert.Same(before, bot.Team);
        Assert.DoesNotContain("Did you mean", (await bot.ClickAsync(meant, on: answer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_looks_like_a_misspelt_subcommand_can_be_searched_for_all_the_same()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);
        var asked = await bot.TypeAsync("/runbook lits growth");

        var found = await bot.ClickAsync("Search for these words", on: asked);

        Assert.StartsWith("Did you mean `/runbook list growth`? No runbook says “lits”. `/runbook find lits growth` searches", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", found.Text, StringComparison.Ordinal);
        Assert.Contains("Growth Metrics", found.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lost growth")]
    [InlineData("lost clicks")]
    [InlineData("find lost growth")]
    [InlineData("fidn kafka late")]
    [InlineData("reviewed clicks lost")]
    public async Task Words_that_runbooks_have_are_searched_for_however_much_like_a_subcommand_they_are(string typed)
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team.With(Given.Runbook(Given.GrowthMetrics, issues: ["Clicks are lost where kafka is late"])));

        var answer = await bot.TypeAsync($"/runbook {typed}");

        Assert.DoesNotContain("Did you mean", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipeline_may_be_called_nearly_like_a_subcommand()
    {
        var lists = Given.Pipeline("Lists Growth", Given.Growth);
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team.With(lists, Given.Runbook(lists, issues: ["A list is empty"])));

        var answer = await bot.TypeAsync("/runbook lists growth");

        Assert.Contains("A list is empty", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_word_is_said_to_be_taken_for_another()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.TypeAsync("/runbook acountant filings");

        Assert.Contains("Nobody wrote “acountant”; I took it for “accountant”.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipeline_without_a_runbook_still_has_people_to_turn_to()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam);

        var answer = await bot.TypeAsync("/runbook growth metrics");

        Assert.Contains("has no runbook yet", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<@U0CLEO>", answer.Text, StringComparison.Ordinal);
        Assert.Contains("*Accounts* leads on the domain question", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_team_it_says_how_to_get_one()
    {
        await using var bot = await TestBot.StartAsync(TeamState.Empty);

        foreach (var typed in new[] { "/runbook", "/runbook growth", "/runbook list" })
        {
            Assert.Contains("oncallbot import", (await bot.TypeAsync(typed)).Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/runbook <!channel> & <@U0ANA> <https://evil.example|ok>")]
    [InlineData("/runbook * _ ` ~ ```")]
    [InlineData("/runbook \u202Eegnahc")]
    [InlineData("/runbook list <!here>")]
    [InlineData("/runbook 2026-12-24")]
    [InlineData("/runbook 🦓🦓🦓")]
    public async Task Odd_words_get_a_clear_private_answer(string typed)
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.TypeAsync(typed);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.IsEphemeral);
        Assert.DoesNotContain("<!", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<https", answer.Text, StringComparison.Ordinal);
        Assert.Contains("No runbook says anything like", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_words_are_answered_and_not_lost()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);
        var words = string.Concat(Enumerable.Repeat("zebra ", 600)).Trim();

        var answer = await bot.TypeAsync($"/runbook {words}");

        Assert.True(answer.IsEphemeral);
        Assert.Contains(words[..2000], answer.Text, StringComparison.Ordinal);
    }
}
