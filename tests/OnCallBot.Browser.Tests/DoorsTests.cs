using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

/// <summary>Asking without a command: from a message, from anywhere and in a thread, with the bot itself behind the page.</summary>
public sealed class DoorsTests(Chromium chromium) : RealBotTest(chromium, new DateTimeOffset(2026, 12, 9, 9, 24, 0, TimeSpan.Zero))
{
    private static readonly LocatorFilterOptions Private = new() { HasText = "Only visible to you" };

    [Fact]
    public async Task A_message_is_looked_up_in_the_runbooks_and_the_answer_shared_in_its_thread()
    {
        var (ana, ben) = (await SitDownInChannelAsync("U0ANA"), await SitDownInChannelAsync("U0BEN"));
        await ben.SendAsync("the kafka clicks are late again");
        await Expect(ana.LastMessage).ToContainTextAsync("late again");

        await ana.LastMessage.HoverAsync();
        await ana.LastMessage.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "More actions" }).ClickAsync();
        await ana.Page.GetByRole(AriaRole.Menuitem).Filter(new LocatorFilterOptions { HasText = "Find a runbook" }).ClickAsync();
        await Expect(ana.LastMessage).ToContainTextAsync("Only visible to you");
        await Expect(ana.LastMessage).ToContainTextAsync("Engagement Metrics");
        await ana.PressAsync("Share in thread");

        var said = ben.Messages.Filter(new LocatorFilterOptions { HasText = "late again" });
        await Expect(said).ToContainTextAsync("1 reply");
        await said.Locator(".thread-link").ClickAsync();
        await Expect(Thread(ben)).ToContainTextAsync("Engagement Metrics");
        await Expect(Thread(ben)).ToContainTextAsync("Shared by @Ana");
        await Expect(ben.Messages.Filter(Private)).ToHaveCountAsync(0);
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task A_shortcut_tells_who_is_on_call_wherever_one_is()
    {
        var ana = await SitDownInChannelAsync("U0ANA");
        await ana.GoToAsync("general");

        await ana.PressAsync("Shortcuts");
        await ana.Page.GetByRole(AriaRole.Menuitem).Filter(new LocatorFilterOptions { HasText = "Who is on call?" }).ClickAsync();

        await Expect(ana.Modal).ToContainTextAsync("Growth");
        await Expect(ana.Modal).ToContainTextAsync("Backup");
        await ana.PressAsync("Next week");
        await Expect(ana.Modal).ToContainTextAsync("21 Dec");
        await ana.PressAsync("Close");
        await Expect(ana.Modal).ToHaveCountAsync(0);
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task A_mention_in_a_thread_is_answered_there_for_all_and_what_is_personal_for_one()
    {
        var (ana, ben) = (await SitDownInChannelAsync("U0ANA"), await SitDownInChannelAsync("U0BEN"));
        await ben.SendAsync("who looks at growth today?");
        await Expect(ana.LastMessage).ToContainTextAsync("growth today");
        await ana.LastMessage.HoverAsync();
        await ana.LastMessage.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Reply in thread" }).ClickAsync();

        await ReplyAsync(ana, "@OnCallBot growth");
        await Expect(Thread(ana)).ToContainTextAsync("leads on the domain question");
        await ReplyAsync(ana, "@OnCallBot leave 2027-03-01..2027-03-05");
        await Expect(Thread(ana).Locator(".message").Filter(Private)).ToContainTextAsync("leave");

        await ben.Messages.Filter(new LocatorFilterOptions { HasText = "growth today" }).Locator(".thread-link").ClickAsync();
        await Expect(Thread(ben)).ToContainTextAsync("leads on the domain question");
        await Expect(Thread(ben).Locator(".message").Filter(Private)).ToHaveCountAsync(0);
        await NothingWasRefusedAsync();
    }

    private static ILocator Thread(Desk desk) => desk.Page.Locator("#panel .timeline");

    private static async Task ReplyAsync(Desk desk, string text)
    {
        var reply = desk.Page.Locator("#reply");
        await reply.FillAsync(text);
        await reply.PressAsync("Enter");
    }
}
