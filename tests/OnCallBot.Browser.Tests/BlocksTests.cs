using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

public sealed class BlocksTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Blocks_are_drawn_as_Slack_draws_them()
    {
        await Desk.SendAsync("/demo");

        var message = Desk.LastMessage;
        await Expect(message.Locator("h3")).ToHaveTextAsync("Everything at once 🚀");
        await Expect(message.Locator(".section-field")).ToHaveCountAsync(4);
        await Expect(message.Locator("hr")).ToHaveCountAsync(1);
        await Expect(message.Locator("blockquote").First).ToContainTextAsync("a quote");
        await Expect(message.Locator("pre")).ToHaveTextAsync("two lines\nof code");
        await Expect(message.Locator("time", new LocatorLocatorOptions { HasText = "14 December 2026" })).ToHaveTextAsync("Monday, 14 December 2026 at 09:59");
        await Expect(message.Locator("a", new LocatorLocatorOptions { HasText = "a link" })).ToHaveAttributeAsync("href", "https://example.com");
        await Expect(message.Locator("table tbody tr")).ToHaveCountAsync(2);
        await Expect(message.GetByRole(AriaRole.Img, new LocatorGetByRoleOptions { Name = "A chart of last week" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_looks_like_a_script_is_text()
    {
        await Desk.SendAsync("/demo");

        await Expect(Desk.LastMessage).ToContainTextAsync("<script>alert(1)</script> & no link");
        await Expect(Desk.LastMessage.Locator("script")).ToHaveCountAsync(0);
        await Expect(Desk.LastMessage.Locator("a", new LocatorLocatorOptions { HasText = "no link" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_answer_that_only_I_see_is_shared_by_its_button_and_somebody_else_sees_that_alone()
    {
        await Desk.SendAsync("/demo");
        await Expect(Desk.LastMessage).ToContainTextAsync("Only visible to you");

        await Desk.PressAsync("Share in channel");
        await Expect(Desk.LastMessage).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("Shared by @Ana", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Desk.BecomeAsync("Ben");

        await Expect(Desk.Messages).ToHaveCountAsync(1);
        await Expect(Desk.LastMessage).ToContainTextAsync("Shared by @Ana");
    }

    [Fact]
    public async Task What_destroys_asks_first_and_Escape_is_a_no()
    {
        await Desk.SendAsync("/demo");
        await Desk.PressAsync("Delete");
        var dialog = Desk.Page.GetByRole(AriaRole.Alertdialog);
        await Expect(dialog).ToContainTextAsync("It will be gone.");

        await Desk.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        Assert.DoesNotContain(Workspace.Bot.Calls, call => call.Type == "block_actions");
        await Desk.PressAsync("Delete");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Delete" }).ClickAsync();

        await Expect(Desk.Messages).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Menus_work_by_keyboard()
    {
        await Desk.SendAsync("/demo");
        await Desk.Page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "Pick one" }).FocusAsync();

        await Desk.Page.Keyboard.TypeAsync("gro");
        await Expect(Desk.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await Desk.Page.Keyboard.PressAsync("Enter");

        // What the bot answers: the menu itself says «Growth» before the bot has heard of it.
        await Expect(Desk.LastMessage).ToContainTextAsync("\"value\":\"growth\"");
        Assert.Equal("growth", Workspace.Bot.Calls.Single(call => call.Type == "block_actions").Payload.GetProperty("actions")[0].GetProperty("selected_option").GetProperty("value").GetString());
    }

    [Fact]
    public async Task An_overflow_menu_opens_and_its_choice_is_told()
    {
        await Desk.SendAsync("/demo");
        await Desk.PressAsync("More");

        await Desk.Page.Keyboard.PressAsync("ArrowDown");
        await Desk.Page.Keyboard.PressAsync("Enter");

        await Expect(Desk.LastMessage).ToContainTextAsync("archive");
    }

    [Fact]
    public async Task A_press_that_the_bot_does_not_take_is_said()
    {
        await Desk.SendAsync("/demo");
        await Expect(Desk.LastMessage).ToContainTextAsync("Everything at once");
        Workspace.Bot.Answer = (_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.InternalServerError));

        await Desk.PressAsync("Share in channel");

        await Expect(Desk.Page.Locator(".toasts")).ToContainTextAsync("answered with status 500");
    }
}
