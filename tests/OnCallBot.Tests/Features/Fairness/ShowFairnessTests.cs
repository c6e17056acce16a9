using OnCallBot.Domain;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Tests.Fairness;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Fairness;

public sealed class ShowFairnessTests
{
    [Fact]
    public async Task A_fair_table_is_said_to_be_fair_with_what_everybody_carries()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall fairness");

        Assert.Contains("The table is fair", answer.Text, StringComparison.Ordinal);
        Snapshot.Matches(answer.Json);
    }

    [Fact]
    public async Task Of_the_seed_s_table_it_says_what_breaks_it_the_five_cells_that_mend_it_and_what_stays_a_debt()
    {
        await using var bot = await TestBot.StartAsync(TablesOf.SeedTeam);

        var answer = await bot.TypeAsync("/oncall fairness");

        Assert.Contains("optimal: no fewer cells would do) to the table: 5 cells", answer.Text, StringComparison.Ordinal);
        Assert.Contains("weeks 1 to 2 stay as they are", answer.Text, StringComparison.Ordinal);
        Assert.Contains("debt for the next cycle", answer.Text, StringComparison.Ordinal);
        Snapshot.Matches(answer.Json);
    }

    [Fact]
    public async Task The_windows_are_a_button_away()
    {
        await using var bot = await TestBot.StartAsync();
        var cycle = await bot.TypeAsync("/oncall fairness");

        var year = await bot.ClickAsync("This year", on: cycle);
        var typed = await bot.TypeAsync("/oncall fairness year");

        Assert.Contains("Fairness this year", year.Text, StringComparison.Ordinal);
        Assert.Contains("52 weeks", year.Text, StringComparison.Ordinal);
        Assert.Equal(year.Text, typed.Text);
    }

    [Fact]
    public async Task A_person_s_numbers_open_to_the_entries_behind_them()
    {
        await using var bot = await TestBot.StartAsync(WithSwap());
        var ben = await bot.TypeAsync("/oncall fairness <@U0BEN|ben>");

        var why = await bot.ClickAsync("Profit: 2", on: ben);

        Assert.Contains("5 shifts: 4 primary, 1 Backup", ben.Text, StringComparison.Ordinal);
        Assert.Contains("Mon 19 Jan 09:00 – Mon 26 Jan 09:00 CET  Profit", why.Text, StringComparison.Ordinal);
        Assert.Contains("for Cleo: swap", why.Text, StringComparison.Ordinal);
        Assert.Contains("still to come", why.Text, StringComparison.Ordinal);
        Snapshot.Matches(ben.Json);
    }

    [Fact]
    public async Task The_ledger_opens_to_its_lines_and_says_who_owes_whom()
    {
        await using var bot = await TestBot.StartAsync(WithSwap());

        var cleo = await bot.TypeAsync("/oncall fairness cleo ledger");
        var ben = await bot.TypeAsync("/oncall fairness ben debts year");

        Assert.Contains("owes *Ben* 7 days", cleo.Text, StringComparison.Ordinal);
        Assert.Contains("gave Profit to Ben: −7 days", cleo.Text, StringComparison.Ordinal);
        Assert.Contains("*Cleo* owes 7 days", ben.Text, StringComparison.Ordinal);
        Assert.Contains("took Profit from Cleo: +7 days", ben.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dana backup year", "Dana: fairness this year", "*Backup: 13*")]
    [InlineData("year backup dana", "Dana: fairness this year", "*Backup: 13*")]
    [InlineData("weekends", "Ana: fairness this cycle", "*Weekend days: 8*")]
    [InlineData("me growth", "Ana: fairness this cycle", "*Growth: 1*")]
    [InlineData("cleo primary", "Cleo: fairness this cycle", "*Engagement: 1*")]
    public async Task Words_come_in_any_order(string words, string title, string number)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall fairness {words}");

        Assert.Contains(title, answer.Text, StringComparison.Ordinal);
        Assert.Contains(number, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_names_nothing_is_answered_with_the_nearest_and_loses_nothing()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall fairness zzqqx year <!channel>");

        Assert.Contains("I know nothing called", answer.Text, StringComparison.Ordinal);
        Assert.Contains("fairness zzqqx year <!channel>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_in_no_rotation_sees_the_rotation_and_has_no_numbers()
    {
        var outsider = Given.Engineer("Otto");
        await using var bot = await TestBot.StartAsync();

        var all = await bot.TypeAsync("/oncall fairness", by: outsider);
        var own = await bot.TypeAsync("/oncall fairness me", by: outsider);
        var number = await bot.TypeAsync("/oncall fairness backup", by: outsider);

        Assert.Contains("Fairness this cycle", all.Text, StringComparison.Ordinal);
        Assert.Contains("I do not know you", own.Text, StringComparison.Ordinal);
        Assert.Contains("Whose number", number.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_rotation_s_channel_it_is_meant_and_elsewhere_all_are_shown()
    {
        var search = Given.Rotation("Search", "search-oncall", Given.Table(duties: [Given.Duty("Ranking", Given.Growth), Given.Backup()], people: [Given.Cleo, Given.Dana]));
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(search));

        var own = await bot.TypeAsync("/oncall fairness", channel: "search-oncall");
        var all = await bot.TypeAsync("/oncall fairness");
        var named = await bot.TypeAsync("/oncall fairness search quarter");

        Assert.DoesNotContain("Data Engineering", own.Text, StringComparison.Ordinal);
        Assert.Contains("Data Engineering", all.Text, StringComparison.Ordinal);
        Assert.Contains("Search", all.Text, StringComparison.Ordinal);
        Assert.Contains("Fairness this quarter*  ·  Search", named.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Data Engineering", named.Text, StringComparison.Ordinal);
    }

    /// <summary>Cleo gave a week of Profit to Ben, and owes it.</summary>
    private static TeamState WithSwap()
    {
        var week = Given.Range("2026-01-19T09:00+01:00", "2026-01-26T09:00+01:00");
        var profit = Given.Duty(Given.Profit).Id;
        var (made, swap) = (Given.Moment("2026-01-13T10:00Z"), new SwapId(1));

        return Given.SmallTeam.With(
            new Override(1, Given.DataEngineering, profit, week, Given.Ben.Id, OverrideCause.Swap, Reason: null, made, FromFiles: false, swap),
            new LedgerEntry(1, Given.DataEngineering, Given.Cleo.Id, Given.Ben.Id, LedgerKind.Given, -7, profit, week, swap, made),
            new LedgerEntry(2, Given.DataEngineering, Given.Ben.Id, Given.Cleo.Id, LedgerKind.Taken, 7, profit, week, swap, made));
    }
}
