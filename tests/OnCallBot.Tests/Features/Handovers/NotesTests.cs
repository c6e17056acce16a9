using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Handovers;

/// <summary>Notes: asked for the day before, left at any time, in the next handover, and what is open until somebody takes it over.</summary>
public sealed class NotesTests
{
    [Fact]
    public async Task The_day_before_each_who_hands_over_is_asked_and_answers_in_a_form()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam, "2026-01-18T07:59:59Z");

        var asked = await bot.PostedAsync("U0ANA");
        Snapshot.Matches(asked.Json["blocks"]);
        var form = await bot.Bot.ClickAsync("Write notes", asked, by: Given.Ana);
        Snapshot.Matches(form.Json["view"], "form");
        var done = await bot.Bot.SubmitAsync(form, Given.Ana, ("What happened", "Kafka fell over <!channel>\n\nand came back"), ("What is still open", "Replay of Thursday & Friday"), ("What to watch", "The new topic"));

        Assert.Contains("Noted, 4 lines", done.Text, StringComparison.Ordinal);
        Assert.Contains("Mon 19 Jan 09:00 CET", done.Text, StringComparison.Ordinal);
        Assert.Equal("Kafka fell over <!channel>|and came back|Replay of Thursday & Friday|The new topic", string.Join('|', Notes(bot).Select(note => note.Text)));

        await bot.GoToAsync("2026-01-19T07:59:59Z");
        Snapshot.Matches((await bot.PostedAsync("data-oncall")).Json["blocks"], "handover");
    }

    [Fact]
    public async Task Each_is_asked_by_their_own_clock()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam.With(Given.Ana with { Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York") }), "2026-01-18T07:59:59Z");

        var asked = await bot.PostedAsync("U0ANA");

        Assert.Contains("Mon 19 Jan 03:00 EST", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_who_hand_over_are_asked_and_nobody_twice()
    {
        // Profit stays with Ben, and Ben's is all that he has.
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam.With(Given.Override(1, Given.Ben, Given.Duties[0], "2026-01-19T08:00Z", "2026-01-26T08:00Z")), "2026-01-18T07:59:59Z");

        List<string> asked = [];
        for (var i = 0; i < 3; i++)
        {
            asked.Add((await bot.PostedAsync()).Channel!);
        }

        Assert.Equal("U0ANA U0CLEO U0DANA", string.Join(' ', asked.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_setting_asks_a_day_before_the_post()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam, "2026-01-15T14:59:59Z", cron: "0 16 * * 5");

        var asked = await bot.PostedAsync("U0ANA");

        Assert.Contains("Mon 19 Jan 09:00 CET", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_open_comes_again_until_somebody_takes_it_over()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam, "2026-01-16T12:00Z");
        var said = await bot.Bot.TypeAsync("/oncall note replay of <@U0BEN|ben>'s day &amp; night", by: Given.Cleo, channel: "data-oncall");
        await bot.Bot.TypeAsync("/oncall note watch: the new topic", by: Given.Cleo);
        Assert.Contains("Noted: it stands in the next handover of Data Engineering", said.Text, StringComparison.Ordinal);

        await bot.GoToAsync("2026-01-19T07:59:59Z");
        var first = await bot.PostedAsync("data-oncall");
        Assert.Contains("*Still open*: replay of @ben's day &amp; night (note of Cleo, Fri 16 Jan)", first.Text, StringComparison.Ordinal);
        Assert.Contains("*Watch*: the new topic", first.Text, StringComparison.Ordinal);

        await bot.GoToAsync("2026-01-26T07:59:59Z");
        var second = await bot.PostedAsync("data-oncall");
        Assert.Contains("*Still open*: replay", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("the new topic", second.Text, StringComparison.Ordinal);

        await bot.Bot.ClickAsync("Take over", second, by: Given.Dana);
        var after = await bot.UpdatedAsync();
        Assert.Contains("taken over by *Dana*", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Take over", string.Join('|', after.Buttons), StringComparison.Ordinal);
        Assert.Contains("Dana has taken it over already", (await bot.Bot.ClickAsync("Take over", second, by: Given.Ana)).Text, StringComparison.Ordinal);

        await bot.GoToAsync("2026-02-02T07:59:59Z");
        Assert.DoesNotContain("Still open", (await bot.PostedAsync("data-oncall")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_is_listed_and_taken_over_there_too()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam, "2026-01-16T12:00Z");
        await bot.Bot.TypeAsync("/oncall note replay of Thursday");
        await bot.Bot.TypeAsync("/oncall note happened: Kafka fell over");

        var list = await bot.Bot.TypeAsync("/oncall notes", by: Given.Ben);
        Snapshot.Matches(list.Json["blocks"]);
        var taken = await bot.Bot.ClickAsync("Take over", list, by: Given.Ben);

        Assert.Contains("It is yours now", taken.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Still open", (await bot.Bot.TypeAsync("/oncall notes", by: Given.Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_is_refused_at_the_field_and_kept_by_who_typed_it()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam, "2026-01-16T12:00Z");
        var form = await OpenAsync(bot);
        var mentions = string.Concat(Enumerable.Repeat("<!channel>", 1000));

        var refused = await bot.Bot.SubmitAsync(form, Given.Ana, ("What to watch", mentions));
        Assert.Equal("These are 10000 characters, and 3000 fit. Keep the main thing, and say where the rest is.", (string?)refused.Json["errors"]!["notes-watch"]);

        var lines = await bot.Bot.SubmitAsync(form, Given.Ana, ("What is still open", string.Concat(Enumerable.Repeat("a line\n", 21))));
        Assert.Equal("These are 21 lines, and 20 fit.", (string?)lines.Json["errors"]!["notes-open"]);

        var nothing = await bot.Bot.SubmitAsync(form, Given.Ana, ("What is still open", " \n "));
        Assert.Contains("at least one line", (string?)nothing.Json["errors"]!["notes-happened"], StringComparison.Ordinal);

        var typed = await bot.Bot.TypeAsync($"/oncall note {new string('x', 7000)}");
        Assert.Contains("7000 characters, and 3000 fit", typed.Text, StringComparison.Ordinal);
        Assert.Contains(new string('x', 3000), typed.Text, StringComparison.Ordinal);
        Assert.Empty(Notes(bot));
    }

    [Fact]
    public async Task A_note_full_of_markup_notifies_nobody()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam, "2026-01-18T12:00Z");
        var mentions = string.Concat(Enumerable.Repeat("<!channel><@U0BEN>", 160));
        await bot.Bot.SubmitAsync(await OpenAsync(bot), Given.Ana, ("What to watch", mentions));

        await bot.GoToAsync("2026-01-19T07:59:59Z");
        var post = await bot.PostedAsync("data-oncall");

        Assert.Contains("&lt;!channel&gt;", post.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!channel>", post.Text, StringComparison.Ordinal);
        Assert.All(post.Json["blocks"]!.AsArray(), block => Assert.InRange(((string?)block!["text"]?["text"])?.Length ?? 0, 0, 3000));
    }

    [Fact]
    public async Task Notes_are_for_those_of_the_rotation()
    {
        var olga = Given.Engineer("Olga");
        var search = Given.Rotation("Search", "search-oncall", Given.Table(people: [olga, Given.Engineer("Piet")], weeks: null, duties: [Given.Duties[0], Given.Duties[3]]));
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam.With(search, olga), "2026-01-16T12:00Z");
        await bot.Bot.TypeAsync("/oncall note replay of Thursday");
        var list = await bot.Bot.TypeAsync("/oncall notes");

        Assert.Contains("are for those in it", (await bot.Bot.ClickAsync("Take over", list, by: olga)).Text, StringComparison.Ordinal);
        Assert.Contains("do not know you", (await bot.Bot.TypeAsync("/oncall note hello", by: Given.Engineer("Nobody"))).Text, StringComparison.Ordinal);
        Assert.Contains("No note waits for the next handover of Search", (await bot.Bot.TypeAsync("/oncall notes", by: olga)).Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(Notes(bot)).IsOpen);
    }

    private static IEnumerable<Note> Notes(HandoverBot bot) => bot.Bot.Team.Parts().OfType<Note>().OrderBy(note => note.Number);

    private static async Task<TestAnswer> OpenAsync(HandoverBot bot)
    {
        await bot.Bot.TypeAsync("/oncall note");

        return await bot.Bot.OpenedAsync();
    }
}
