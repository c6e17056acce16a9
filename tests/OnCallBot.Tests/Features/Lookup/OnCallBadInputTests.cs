using System.Net;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Lookup;

public sealed class OnCallBadInputTests
{
    [Theory]
    [InlineData("nonsense", "“nonsense”")]
    [InlineData("<!channel>", "“&lt;!channel&gt;”")]
    [InlineData("<!here> growth", "“&lt;!here&gt; growth”")]
    [InlineData("*bold* `code` _x_", "“*bold* `code` _x_”")]
    [InlineData("שלום עולם", "“שלום עולם”")]
    [InlineData("<@>", "is in no rotation that I know")]
    [InlineData("<@U0DANA", "“&lt;@U0DANA”")]
    [InlineData("<https://example.com|growth>", "“&lt;https://example.com|growth&gt;”")]
    [InlineData("🙂", "“🙂”")]
    public async Task What_means_nothing_is_quoted_harmlessly(string typed, string quoted)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall {typed}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.IsEphemeral);
        Assert.Contains(quoted, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Buttons, button => button == "Share in channel");
    }

    [Theory]
    [InlineData("growht tomorow", "Growth tomorrow")]
    [InlineData("tomorow growht", "Growth tomorrow")]
    [InlineData("tomorow", "tomorrow")]
    [InlineData("metrics tomorow", "Growth Metrics tomorrow")]
    [InlineData("growth engagement", "Growth")]
    [InlineData("shedule 6", "schedule 6")]
    [InlineData("growth schedule", "schedule growth")]
    public async Task The_nearest_that_would_have_worked_is_a_button_that_works(string typed, string nearest)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall {typed}");

        Assert.Contains(nearest, answer.Buttons, StringComparer.Ordinal);
        Assert.Contains("Share in channel", (await bot.ClickAsync(nearest, on: answer)).Buttons, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("shedule 6", "schedule 6")]
    [InlineData("growth schedule", "schedule growth")]
    [InlineData("laeve 2026-12-21..2027-01-03", "leave 2026-12-21..2027-01-03")]
    [InlineData("swapp dec 21 with <@U0BEN|ben>", "swap dec 21 with @ben")]
    [InlineData("hollidays DE-BE", "holidays DE-BE")]
    [InlineData("timezoen Europe/Lisbon", "timezone Europe/Lisbon")]
    [InlineData("remnid off", "remind off")]
    [InlineData("vacation dec 24", "leave dec 24")]
    [InlineData("rota 6", "schedule 6")]
    [InlineData("trade next monday with ben", "swap next monday with ben")]
    public async Task A_misspelt_subcommand_is_asked_about_and_not_done(string typed, string meant)
    {
        await using var bot = await TestBot.StartAsync();
        var before = bot.Team;

        var answer = await bot.TypeAsync($"/oncall {typed}");

        Assert.True(answer.IsEphemeral);
        Assert.StartsWith($"Did you mean `/oncall {meant}`?", answer.Text, StringComparison.Ordinal);
        Assert.Equal(meant, answer.Buttons[0]);
        Assert.DoesNotContain("Share in channel", answer.Buttons, StringComparer.Ordinal);
        Assert.Same(before, bot.Team);
        Assert.DoesNotContain("Did you mean", (await bot.ClickAsync(meant, on: answer)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who is on call for growth?", "growth")]
    [InlineData("Who's on-call for growth next week, please?", "growth next week")]
    [InlineData("whos oncall", "")]
    [InlineData("who is on call tomorrow?", "tomorrow")]
    [InlineData("who has growth", "growth")]
    [InlineData("who?", "")]
    [InlineData("growth please", "growth")]
    [InlineData("“growth”", "growth")]
    [InlineData("\"growth metrics\" next week", "growth metrics next week")]
    [InlineData("schedule\u00a06", "schedule 6")]
    [InlineData("growth\u00a0next\u00a0week", "growth next week")]
    [InlineData("the growth pipeline", "growth")]
    [InlineData("who is on call for the growth metrics pipeline next week?", "growth metrics next week")]
    [InlineData("when am I on call next?", "me")]
    [InlineData("am i on-call next week", "me next week")]
    [InlineData("my next shifts", "me")]
    [InlineData("who am i?", "me")]
    [InlineData("growth?", "growth")]
    public async Task A_question_as_one_puts_it_to_people_is_answered(string asked, string words)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall {asked}");

        var plain = await bot.TypeAsync($"/oncall {words}");
        Assert.Equal(plain.Text, answer.Text);
        Assert.Contains("Share in channel", answer.Buttons, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("whoever")]
    [InlineData("who knows kafka")]
    [InlineData("!?")]
    [InlineData("please")]
    public async Task What_is_no_question_of_who_is_on_call_is_quoted_still(string typed)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall {typed}");

        Assert.Contains($"I know nothing called “{(typed.StartsWith("who ", StringComparison.Ordinal) ? typed[4..] : typed)}”", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("growth &amp; profit", "“growth &amp; profit”")]
    [InlineData("&lt;growth&gt; nonsense", "“&lt;growth&gt; nonsense”")]
    public async Task What_Slack_escapes_is_given_back_as_it_was_typed(string sent, string quoted)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall {sent}");

        Assert.Contains($"I know nothing called {quoted}", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_a_sign_that_Slack_escapes_is_found()
    {
        var area = Given.Area("R&D");
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(area, Given.Pipeline("R&D Metrics", area)));

        Assert.Contains("R&amp;D Metrics", (await bot.TypeAsync("/oncall r&amp;d metrics")).Text, StringComparison.Ordinal);
        Assert.Contains("R&amp;D Metrics", (await bot.TypeAsync("/runbook r&amp;d")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("this weekend", "From Mon 12 Jan 09:00 CET until Mon 19 Jan 09:00 CET")]
    [InlineData("growth next weekend", "Growth")]
    [InlineData("tonight", "Wed 14 Jan")]
    public async Task Times_that_people_name_in_passing_are_understood(string typed, string said)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall {typed}");

        Assert.Contains("Share in channel", answer.Buttons, StringComparer.Ordinal);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_behind_a_name_is_no_slip_of_the_keyboard()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall growth 24");

        Assert.Contains("I know nothing called “growth 24”", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Growth", answer.Buttons, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("/oncall ?", "What /oncall answers")]
    [InlineData("/oncall --help", "What /oncall answers")]
    [InlineData("/runbook -h", "What /runbook answers")]
    [InlineData("/oncall hi", "What /oncall answers")]
    [InlineData("/oncall What can you do?", "What /oncall answers")]
    public async Task Help_is_asked_for_as_of_programs_too(string typed, string answered)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync(typed);

        Assert.Contains(answered, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_is_given_back_as_it_was_typed()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall remind <@U0BEN|ben> 2h");

        Assert.Contains("“@ben 2h” is no time", answer.Text, StringComparison.Ordinal);
        Assert.Contains("remind @ben 2h", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("U0BEN", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_thousand_characters_are_all_given_back()
    {
        await using var bot = await TestBot.StartAsync();
        var typed = string.Concat(Enumerable.Range(0, 1000).Select(number => $"w{number:000} "));

        var answer = await bot.TypeAsync($"/oncall {typed}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("w000 w001", answer.Text, StringComparison.Ordinal);
        Assert.Contains("w999", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_team_the_answer_says_how_to_import_one()
    {
        await using var bot = await TestBot.StartAsync(TeamState.Empty);

        Assert.Contains("I know no team yet", (await bot.TypeAsync("/oncall")).Text, StringComparison.Ordinal);
    }
}
