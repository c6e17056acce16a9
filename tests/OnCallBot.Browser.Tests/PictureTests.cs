using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

/// <summary>The pictures in the README and in <c>docs/</c>.</summary>
public sealed class PictureTests(Chromium chromium)
{
    [Fact]
    public async Task The_playground_with_an_answer_of_each_command()
    {
        await using var bot = await RealBot.StartAsync(new DateTimeOffset(2026, 12, 9, 9, 24, 0, TimeSpan.Zero));
        await using var desk = await SitDownAsync(chromium, bot.Address, "U0ANA", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1100, Height = 772 } });
        await Expect(desk.Page.Locator(".clock-face")).ToContainTextAsync("Wed, 9 Dec 2026");
        await Expect(desk.Page.Locator("#main .topic")).ToHaveTextAsync("Profit Ana · Growth Ben · Engagement Cleo · Backup Dana");

        await desk.SendAsync("/oncall growth");
        await Expect(desk.Messages).ToHaveCountAsync(1);
        await Expect(desk.LastMessage).ToContainTextAsync("Until the next handoff, Mon 14 Dec 09:00 CET");
        await desk.SendAsync("/runbook growth");
        await Expect(desk.Messages).ToHaveCountAsync(2);
        await Expect(desk.LastMessage).ToContainTextAsync("Growth Experiments, for experiments");

        await Pictures.KeepAsync("playground", desk.Page.Locator("#main"), desk.Page);
    }

    [Fact]
    public async Task A_handover()
    {
        await using var bot = await RealBot.StartAsync(new DateTimeOffset(2026, 11, 29, 20, 0, 0, TimeSpan.Zero));
        await using var desk = await SitDownInChannelAsync(bot, "U0ANA");

        await desk.TravelAsync("2026-11-30T08:59:58");

        await Expect(Posted(desk, "Handover: Lumen Data Engineering")).ToBeVisibleAsync();
        await Pictures.KeepAsync("handover", Posted(desk, "Handover: Lumen Data Engineering"));
    }

    [Fact]
    public async Task A_swap_request()
    {
        await using var bot = await RealBot.StartAsync(new DateTimeOffset(2026, 12, 9, 9, 24, 0, TimeSpan.Zero));
        await using var desk = await SitDownInChannelAsync(bot, "U0ANA");

        await desk.SendAsync("/oncall swap dec 28 with @ben for jan 11 because my sister visits");

        var asked = Posted(desk, "Swap request");
        await Expect(asked.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Approve", Exact = true })).ToBeVisibleAsync();
        await Pictures.KeepAsync("swap", asked);
    }

    [Fact]
    public async Task A_holiday_reminder()
    {
        await using var bot = await RealBot.StartAsync(new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));
        await using var desk = await SitDownInChannelAsync(bot, "U0ANA");

        await desk.TravelAsync("2026-11-23T10:00");

        var reminder = Posted(desk, "Ana holds Engagement, Mon 21 Dec");
        await Expect(reminder).ToBeVisibleAsync();
        await Pictures.KeepAsync("reminder", reminder);
    }

    [Fact]
    public async Task A_home()
    {
        await using var bot = await RealBot.StartAsync(new DateTimeOffset(2026, 10, 14, 9, 24, 0, TimeSpan.Zero));
        await using var ben = await SitDownInChannelAsync(bot, "U0BEN");
        await using var ana = await SitDownAsync(chromium, bot.Address, "U0ANA", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1000, Height = 1180 } });
        await ana.GoToAsync("OnCallBot");
        await ana.PressAsync("Leave it at that");
        await Expect(ana.Page.Locator("#home")).Not.ToContainTextAsync("Welcome");

        await ben.SendAsync("/oncall swap nov 2 with @ana owing because a wedding");

        await Expect(ana.Page.Locator("#home")).ToContainTextAsync("Waiting for you");
        await Pictures.KeepAsync("home", ana.Page.Locator("#home"), ana.Page);
    }

    [Fact]
    public async Task Every_picture_is_shown_somewhere()
    {
        var pages = string.Concat(await Task.WhenAll(Directory.GetFiles(Path.Combine(Pictures.Root, "docs"), "*.md").Append(Path.Combine(Pictures.Root, "README.md")).Select(file => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))));

        Assert.All(Directory.GetFiles(Path.Combine(Pictures.Root, "docs", "pictures"), "*.png"), picture => Assert.Contains($"pictures/{Path.GetFileName(picture)})", pages, StringComparison.Ordinal));
    }

    private async Task<Desk> SitDownInChannelAsync(RealBot bot, string person)
    {
        var desk = await SitDownAsync(chromium, bot.Address, person, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1100, Height = 1200 } });
        await desk.GoToAsync("data-oncall");

        return desk;
    }

    private static ILocator Posted(Desk desk, string text) => desk.Messages.Filter(new LocatorFilterOptions { HasText = text });
}
