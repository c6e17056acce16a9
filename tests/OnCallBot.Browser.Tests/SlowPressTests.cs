using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

/// <summary>Between the mouse's going down and its coming up again much may happen on the page: the press counts all the same.</summary>
public sealed class SlowPressTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task The_clock_may_tick_meanwhile()
    {
        var seconds = Desk.Page.Locator(".clock-face strong");
        var before = await seconds.TextContentAsync();
        await HoldAsync(seconds);
        await Expect(seconds).Not.ToHaveTextAsync(before!);
        await Desk.Page.Mouse.UpAsync();

        await Expect(Desk.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Time machine");
    }

    [Fact]
    public async Task Something_may_be_said_elsewhere_meanwhile()
    {
        await using var ben = await SitDownAsync(Chromium, Workspace.Address, "U0BEN");
        await Desk.GoToAsync("lunch");
        await HoldAsync(Desk.Page.Locator(".place").Filter(new LocatorFilterOptions { HasText = "Sample" }).Locator(".place-name"));
        await ben.SendAsync("Anybody here?");
        await Expect(Desk.Page.GetByLabel("1 unread")).ToBeVisibleAsync();
        await Desk.Page.Mouse.UpAsync();

        await Expect(Desk.Page.Locator("#home h3")).ToHaveTextAsync("Your home");
    }

    private async Task HoldAsync(ILocator locator)
    {
        await locator.HoverAsync();
        await Desk.Page.Mouse.DownAsync();
    }
}
