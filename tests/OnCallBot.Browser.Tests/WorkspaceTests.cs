using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

public sealed class WorkspaceTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Two_people_at_two_desks_hear_each_other()
    {
        await using var ben = await SitDownAsync(Chromium, Workspace.Address, "U0BEN");
        await Desk.SendAsync("Hello @Ben");
        await Expect(ben.LastMessage).ToContainTextAsync("Hello @Ben");

        await ben.SendAsync("Hello Ana");

        await Expect(Desk.LastMessage).ToContainTextAsync("Hello Ana");
    }

    [Fact]
    public async Task What_is_new_elsewhere_is_counted()
    {
        await using var ben = await SitDownAsync(Chromium, Workspace.Address, "U0BEN");
        await ben.GoToAsync("lunch");

        await Desk.SendAsync("Anybody here?");

        await Expect(ben.Page.Locator(".place.unread")).ToContainTextAsync("data");
        await Expect(ben.Page.GetByLabel("1 unread")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_thread_is_answered_in_its_own_pane_and_Escape_closes_it()
    {
        await Desk.SendAsync("Let us talk");
        await Desk.LastMessage.HoverAsync();
        await Desk.PressAsync("Reply in thread");
        await Expect(Desk.Page.Locator("#reply")).ToBeFocusedAsync();

        await Desk.Page.Keyboard.TypeAsync("About what?");
        await Desk.Page.Keyboard.PressAsync("Enter");
        await Expect(Desk.Page.Locator("#panel .message")).ToHaveCountAsync(2);
        await Expect(Desk.LastMessage).ToContainTextAsync("1 reply");
        await Desk.Page.Keyboard.PressAsync("Escape");

        await Expect(Desk.Page.Locator("#panel")).ToBeHiddenAsync();
        await Expect(Desk.Messages).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_newest_reply_is_in_sight_however_long_the_thread_is()
    {
        await using var ben = await SitDownAsync(Chromium, Workspace.Address, "U0BEN");
        await Desk.SendAsync("Let us talk");
        await Desk.LastMessage.HoverAsync();
        await Desk.PressAsync("Reply in thread");
        await ben.LastMessage.HoverAsync();
        await ben.PressAsync("Reply in thread");
        var replies = Desk.Page.Locator("#panel .message");

        for (var count = 1; count <= 4; count++)
        {
            await ben.Page.Locator("#reply").FillAsync(string.Join('\n', Enumerable.Repeat($"Line of {count}", 12)));
            await ben.Page.Keyboard.PressAsync("Enter");
            await Expect(replies).ToHaveCountAsync(1 + count);
            await Expect(replies.Last).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 0.9f });
        }
    }

    [Fact]
    public async Task Shortcuts_are_offered_on_messages_and_beside_the_composer()
    {
        await Desk.SendAsync("Worth keeping");
        await Desk.LastMessage.HoverAsync();
        await Desk.PressAsync("More actions");
        await Desk.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Remember this" }).ClickAsync();
        await Expect(Desk.LastMessage).ToContainTextAsync("1 reply");

        await Desk.PressAsync("Shortcuts");
        await Desk.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "New note" }).ClickAsync();

        await Expect(Desk.Modal.Locator("h2").First).ToHaveTextAsync("Note");
    }

    [Fact]
    public async Task The_apps_home_shows_what_the_app_publishes_there()
    {
        await Desk.GoToAsync("Sample");

        await Expect(Desk.Page.Locator("#home h3")).ToHaveTextAsync("Your home");
        await Desk.PressAsync("Open a form");

        await Expect(Desk.Modal).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Commands_work_in_direct_messages_with_the_app()
    {
        await Desk.GoToAsync("Sample");
        await Desk.Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Messages" }).ClickAsync();

        await Desk.SendAsync("/demo here");

        await Expect(Desk.LastMessage).ToContainTextAsync("You said: here");
        Assert.Equal("directmessage", Workspace.Bot.Calls.Last(call => call.Type == "command").Field("channel_name"));
    }

    [Fact]
    public async Task A_refusal_is_shown_with_its_reason()
    {
        await Desk.SendAsync("/demo broken");
        await Expect(Desk.LastMessage).ToContainTextAsync("invalid_command_response");

        await Desk.PressAsync("Show");

        var panel = Desk.Page.Locator("#panel");
        await Expect(panel).ToContainTextAsync("must be less than 151 characters (it has 200)");
        await Expect(panel).ToContainTextAsync("unsupported type: hologram");
        await Expect(panel.Locator("ul code").First).ToHaveTextAsync("/blocks/0/text/text");
    }

    [Fact]
    public async Task The_clock_is_set_and_set_back()
    {
        await Desk.Page.Locator(".clock").ClickAsync();
        await Desk.Page.GetByLabel("The bot’s time", new PageGetByLabelOptions { Exact = true }).FillAsync("2026-12-24T18:00");
        await Desk.PressAsync("Set");

        await Expect(Desk.Page.Locator(".clock-face")).ToContainTextAsync("Thu, 24 Dec 2026");
        await Desk.SendAsync("Merry Christmas");
        await Expect(Desk.LastMessage.Locator("time").First).ToHaveTextAsync("18:00");
        await Desk.Page.Locator(".clock").ClickAsync();
        await Desk.PressAsync("Back to now");

        await Expect(Desk.Page.Locator(".clock.travelled")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Starting_over_asks_first_and_empties_everything()
    {
        await Desk.SendAsync("Hello");
        await Expect(Desk.Messages).ToHaveCountAsync(1);
        await Desk.PressAsync("Start over");

        await Desk.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Start over" }).ClickAsync();

        await Expect(Desk.Messages).ToHaveCountAsync(0);
        await Expect(Desk.Page.Locator(".welcome")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_sits_at_another_desk_is_told_who_started_over()
    {
        await using var ben = await SitDownAsync(Chromium, Workspace.Address, "U0BEN");
        await ben.SendAsync("Hello");
        await Expect(Desk.LastMessage).ToContainTextAsync("Hello");
        await Desk.PressAsync("Start over");

        await Desk.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Start over" }).ClickAsync();

        await Expect(ben.Page.Locator("#toasts")).ToContainTextAsync("Ana started over: what was here is gone.");
        await Expect(ben.Messages).ToHaveCountAsync(0);
        await Expect(Desk.Messages).ToHaveCountAsync(0);
        await Expect(Desk.Page.Locator("#toasts")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Nothing_is_lost_when_the_page_is_loaded_again()
    {
        await Desk.BecomeAsync("Cleo");
        await Desk.GoToAsync("lunch");
        await Desk.SendAsync("Soup?");
        await Expect(Desk.LastMessage).ToContainTextAsync("Soup?");

        await Desk.Page.ReloadAsync();

        await Expect(Desk.LastMessage).ToContainTextAsync("Soup?");
        await Expect(Desk.Page.Locator("#switcher")).ToContainTextAsync("Cleo L");
        await Expect(Desk.Page.Locator("h1")).ToHaveTextAsync("lunch");
    }

    [Fact]
    public async Task A_long_name_makes_a_narrow_screen_no_wider()
    {
        await Desk.Page.SetViewportSizeAsync(360, 740);

        await Desk.Page.Locator(".acting").EvaluateAsync("one => one.textContent = 'as Maximilian-Alexander von Hohenzollern-Sigmaringen-Donaueschingen'");

        Assert.Equal(360, await Desk.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task On_a_narrow_screen_the_conversations_slide_in()
    {
        await using var phone = await SitDownAsync(Chromium, Workspace.Address, options: new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 760 } });
        await Expect(phone.Page.Locator("#sidebar")).ToBeHiddenAsync();
        await phone.PressAsync("Show conversations");
        await Expect(phone.Page.Locator("#sidebar")).ToBeVisibleAsync();

        await phone.GoToAsync("lunch");

        await Expect(phone.Page.Locator("#sidebar")).ToBeHiddenAsync();
        await Expect(phone.Page.Locator("h1")).ToHaveTextAsync("lunch");
        Assert.Equal(390, await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Whoever_likes_it_dark_gets_it_dark()
    {
        await using var dark = await SitDownAsync(Chromium, Workspace.Address, options: new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });

        var (light, night) = (await BackgroundAsync(Desk), await BackgroundAsync(dark));

        Assert.Equal(("rgb(255, 255, 255)", "rgb(26, 31, 33)"), (light, night));
    }

    [Fact]
    public async Task Everything_can_be_reached_by_keyboard()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        await Desk.SendAsync("/demo");
        await Expect(Desk.LastMessage).ToContainTextAsync("Everything at once");
        for (var step = 0; step < 60; step++)
        {
            await Desk.Page.Keyboard.PressAsync("Tab");
            reached.Add(await Desk.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText.trim().split('\\n').at(-1)"));
        }

        Assert.Superset(new HashSet<string>(["lunch", "Refusals", "Start over", "Share in channel", "Pick one", "More", "Open a form", "#data", "Shortcuts"], StringComparer.Ordinal), Normal(reached));
    }

    private static HashSet<string> Normal(HashSet<string> reached) =>
        [.. reached.Select(name => name.StartsWith("Message #data", StringComparison.Ordinal) ? "#data" : name)];

    private static Task<string> BackgroundAsync(Desk desk) => desk.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
