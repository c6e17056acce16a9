using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

/// <summary>The way a newcomer goes, with the bot itself behind the page.</summary>
public sealed class RealBotTests(Chromium chromium) : IAsyncLifetime
{
    private RealBot? _bot;
    private Desk? _desk;

    private Desk Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _bot = await RealBot.StartAsync(new DateTimeOffset(2026, 12, 9, 9, 24, 0, TimeSpan.Zero));
        _desk = await SitDownAsync(chromium, _bot.Address, "U0ANA");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_desk is not null)
            {
                await _desk.DisposeAsync();
            }
        }
        finally
        {
            await _bot!.DisposeAsync();
        }
    }

    [Fact]
    public async Task Whoever_types_oncall_sees_who_is_on_call_and_nobody_else_does()
    {
        await Desk.SendAsync("/oncall");

        await Expect(Desk.LastMessage).ToContainTextAsync("Only visible to you");
        await Expect(Desk.LastMessage).ToContainTextAsync("Growth");
        await Expect(Desk.LastMessage).ToContainTextAsync("Backup");
        await Desk.BecomeAsync("Ben");
        await Expect(Desk.Messages).ToHaveCountAsync(0);
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task An_answer_that_is_shared_is_there_for_somebody_else()
    {
        await Desk.SendAsync("/oncall growth");
        await Expect(Desk.LastMessage).ToContainTextAsync("Only visible to you");

        await Desk.PressAsync("Share in channel");
        await Expect(Desk.LastMessage).ToContainTextAsync("Shared by @Ana");
        await Desk.BecomeAsync("Ben");

        await Expect(Desk.LastMessage).ToContainTextAsync("Shared by @Ana");
        await Expect(Desk.LastMessage).ToContainTextAsync("Growth");
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task A_runbook_is_opened_by_its_button()
    {
        await Desk.SendAsync("/runbook growth");
        await Expect(Desk.LastMessage).ToContainTextAsync("Growth Metrics");
        await Expect(Desk.LastMessage).ToContainTextAsync("Growth Experiments");

        await Desk.LastMessage.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Open" }).First.ClickAsync();

        await Expect(Desk.LastMessage).ToContainTextAsync("Common issues", new LocatorAssertionsToContainTextOptions { IgnoreCase = true });
        await Expect(Desk.LastMessage).ToContainTextAsync("Only visible to you");
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task The_chart_of_the_loads_is_drawn_and_says_in_words_what_it_shows()
    {
        await Desk.Page.SetViewportSizeAsync(1200, 1300);
        await Desk.SendAsync("/oncall fairness data");

        var chart = Desk.LastMessage.Locator("img.picture");
        await Expect(chart).ToHaveCountAsync(1);
        Assert.InRange(await chart.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"), 400, 2000);
        var words = await chart.GetAttributeAsync("alt");
        Assert.All((string[])["Ana", "Ben", "Cleo", "Dana"], name => Assert.Contains(name, words, StringComparison.Ordinal));
        await Expect(Desk.LastMessage.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "This quarter" })).ToBeInViewportAsync();
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task Every_example_that_the_page_offers_is_answered()
    {
        var examples = Desk.Page.Locator(".example");
        var count = await examples.CountAsync();
        for (var index = 0; index < count; index++)
        {
            await examples.Nth(index).ClickAsync();
            await Expect(Desk.Messages).ToHaveCountAsync(index + 1);
        }

        Assert.InRange(count, 4, 10);
        await Expect(Desk.Page.GetByText("failed with the error")).ToHaveCountAsync(0);
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task The_bot_believes_the_time_machine()
    {
        // What the bot says by itself on the way is everybody's.
        var answers = Desk.Messages.Filter(new LocatorFilterOptions { HasText = "Only visible to you" });
        await Desk.SendAsync("/oncall");
        await Expect(answers).ToHaveCountAsync(1);
        var before = await answers.Last.Locator(".blocks").InnerTextAsync();

        await Desk.Page.Locator(".clock").ClickAsync();
        await Desk.PressAsync("+1 week");
        await Desk.PressAsync("Close");
        await Desk.SendAsync("/oncall");
        await Expect(answers).ToHaveCountAsync(2);

        Assert.NotEqual(before, await answers.Last.Locator(".blocks").InnerTextAsync(), StringComparer.Ordinal);
        await NothingWasRefusedAsync();
    }

    private Task NothingWasRefusedAsync() => Expect(Desk.Page.Locator("#refusals-button .count")).ToBeHiddenAsync();
}
