using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

/// <summary>Changing over to Socket Mode and back, while people go on.</summary>
public sealed class SocketModeTests(Chromium chromium) : RealBotTest(chromium, new DateTimeOffset(2026, 12, 9, 9, 24, 0, TimeSpan.Zero))
{
    [Fact]
    public async Task Everything_works_over_sockets_and_back_over_HTTP_nothing_is_lost()
    {
        var (ana, ben) = (await SitDownInChannelAsync("U0ANA"), await SitDownInChannelAsync("U0BEN"));
        await ana.SendAsync("/oncall growth");
        await Expect(ana.LastMessage).ToContainTextAsync("Growth: on call now");

        await Door(ana).ClickAsync();
        await Expect(Door(ana)).ToHaveTextAsync("Socket Mode");
        await Expect(Door(ben)).ToHaveTextAsync("Socket Mode");
        await ana.PressAsync("Next week");
        await Expect(ana.LastMessage).ToContainTextAsync("Growth: on call in the week of Mon 14 Dec");
        await ana.SendAsync("/oncall note");
        await ana.Page.GetByLabel("What is still open").FillAsync("the zebra loader stalls");
        await ana.PressAsync("Leave them");
        await Expect(ana.Modal).ToContainTextAsync("Noted");
        await ana.PressAsync("Done");
        await ben.SendAsync("/oncall swap 2027-01-11 with ana owing");
        await ana.GoToAsync("OnCallBot");
        await Expect(Home(ana)).ToContainTextAsync("Ben asks @Ana to take Engagement");
        await Expect(Home(ana)).ToContainTextAsync("1 note for the next handover");

        await Door(ben).ClickAsync();
        await Expect(Door(ana)).ToHaveTextAsync("HTTP");
        await ana.PressAsync("Decline");
        await Expect(Home(ana)).Not.ToContainTextAsync("Waiting for you");
        await ben.SendAsync("/oncall notes");
        await Expect(ben.Messages.Filter(new LocatorFilterOptions { HasText = "the zebra loader stalls" })).ToContainTextAsync("Only visible to you");
        await Expect(ben.Messages.Filter(new LocatorFilterOptions { HasText = "Swap request" })).ToContainTextAsync("Declined by Ana");
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task A_mention_is_answered_over_sockets_in_its_thread()
    {
        var ana = await SitDownInChannelAsync("U0ANA");
        await Door(ana).ClickAsync();
        await Expect(Door(ana)).ToHaveTextAsync("Socket Mode");

        await ana.SendAsync("@OnCallBot growth");

        await ana.Page.Locator("#main .thread-link").ClickAsync();
        await Expect(ana.Page.Locator("#panel .message").Last).ToContainTextAsync("leads on the domain question");
        await NothingWasRefusedAsync();
    }

    private static ILocator Door(Desk desk) => desk.Page.Locator("#door-button");

    private static ILocator Home(Desk desk) => desk.Page.Locator("#home");
}
