using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

/// <summary>A swap from the asking to the outcome, each person at a desk of their own, with the bot itself behind the page.</summary>
public sealed class SwapTests(Chromium chromium) : RealBotTest(chromium, new DateTimeOffset(2026, 12, 9, 9, 24, 0, TimeSpan.Zero))
{
    private const string Given = "Mon 21 Dec – Mon 28 Dec: Engagement";
    private const string Back = "Mon 4 Jan 2027 – Mon 11 Jan 2027: Growth";

    [Fact]
    public async Task Two_people_swap_and_a_third_cannot_settle_it_for_them()
    {
        var (ana, ben, cleo) = (await SitDownInChannelAsync("U0ANA"), await SitDownInChannelAsync("U0BEN"), await SitDownInChannelAsync("U0CLEO"));
        await FillInAsync(ana);
        await ana.PressAsync("Ask");
        await Expect(ana.Modal).ToContainTextAsync("Asked. Ben can approve or decline it in #data-oncall");
        await ana.PressAsync("Done");
        await Expect(ben.LastMessage).ToContainTextAsync("Ana asks @Ben to take Engagement, Mon 21 Dec 09:00");
        await Expect(ben.LastMessage).ToContainTextAsync("Engagement 2 → 1");

        await cleo.PressAsync("Approve");
        await Expect(cleo.LastMessage).ToContainTextAsync("Only visible to you");
        await Expect(cleo.LastMessage).ToContainTextAsync("only Ben can settle this");
        await Expect(ben.Messages.Filter(new LocatorFilterOptions { HasText = "only Ben can settle this" })).ToHaveCountAsync(0);

        await ben.PressAsync("Approve");
        await SettledForAllAsync("Approved by Ben");

        await ana.SendAsync("/oncall me");
        await Expect(ana.LastMessage).ToContainTextAsync("Mon 21 Dec 09:00 – Mon 28 Dec 09:00 CET  Engagement: @Ben, for Ana: swap (away over the holidays)");
        await Expect(ana.LastMessage).ToContainTextAsync("Mon 4 Jan 2027 09:00 – Mon 11 Jan 2027 09:00 CET  Growth, for Ben: swap");
        await ben.SendAsync("/oncall me");
        await Expect(ben.LastMessage).ToContainTextAsync("Mon 21 Dec 03:00 – Mon 28 Dec 03:00 EST  Engagement, for Ana: swap");
        await Expect(ben.LastMessage).ToContainTextAsync("Mon 4 Jan 2027 03:00 – Mon 11 Jan 2027 03:00 EST  Growth: @Ana, for Ben: swap");
        await ana.ReadDirectAsync();
        await Expect(ana.LastMessage).ToContainTextAsync("Approved by Ben");
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task A_request_that_nobody_settles_lapses_when_its_shift_begins()
    {
        var (ana, ben) = (await SitDownInChannelAsync("U0ANA"), await SitDownInChannelAsync("U0BEN"));
        await ana.SendAsync("/oncall swap 2026-12-21 with ben owing");
        await Expect(ben.LastMessage.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Approve" })).ToBeVisibleAsync();

        await ana.TravelAsync("2026-12-21T09:00");

        await SettledForAllAsync("Expired: nobody settled it before its first shift began");
        await ana.ReadDirectAsync();
        await Expect(ana.Messages.Filter(new LocatorFilterOptions { HasText = "Expired" })).ToHaveCountAsync(1);
        await NothingWasRefusedAsync();
    }

    /// <summary>The form: choosing the shift loads those who could take it, choosing one of them what they could give in return.</summary>
    private static async Task FillInAsync(Desk desk)
    {
        await desk.SendAsync("/oncall swap");
        await Expect(desk.Modal).ToContainTextAsync("Choose a shift, and I rank who could take it");
        await ChooseAsync(desk, "Which shift", Given);
        await Expect(desk.Page.GetByLabel("With whom")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByLabel("Which shift")).ToBeFocusedAsync();
        await desk.Page.GetByLabel("With whom").ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Option)).ToContainTextAsync(["Anyone in", "Ben", "Dana", "Cleo"]);
        await Expect(Option(desk, "Ben")).ToContainTextAsync("double duty with Backup");
        await Option(desk, "Ben").ClickAsync();
        await ChooseAsync(desk, "In return, of Ben's", Back);
        await desk.Page.GetByLabel("Why").FillAsync("away over the holidays");
    }

    private static async Task ChooseAsync(Desk desk, string field, string option)
    {
        await desk.Page.GetByLabel(field).ClickAsync();
        await Option(desk, option).ClickAsync();
    }

    private static ILocator Option(Desk desk, string text) => desk.Page.GetByRole(AriaRole.Option).Filter(new LocatorFilterOptions { HasText = text });

    /// <summary>Everybody who looks at the channel sees the outcome in place of the buttons.</summary>
    private async Task SettledForAllAsync(string outcome)
    {
        foreach (var desk in Desks)
        {
            var request = desk.Messages.Filter(new LocatorFilterOptions { HasText = "Swap request" });
            await Expect(request).ToContainTextAsync(outcome);
            await Expect(request.Locator(".actions")).ToHaveCountAsync(0);
        }
    }
}
