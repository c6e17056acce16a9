using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

public sealed class ComposerTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Whoever_opens_the_page_sees_at_once_what_to_try()
    {
        await Expect(Desk.Page.Locator(".welcome h2")).ToContainTextAsync("Welcome");
        await Expect(Desk.Composer).ToBeFocusedAsync();

        await Desk.Page.Locator(".example").First.ClickAsync();

        await Expect(Desk.LastMessage).ToContainTextAsync("Everything at once");
    }

    [Fact]
    public async Task A_slash_shows_the_manifests_commands_and_the_keyboard_takes_one()
    {
        await Desk.Composer.PressSequentiallyAsync("/");
        var options = Desk.Page.GetByRole(AriaRole.Option);
        await Expect(options).ToHaveCountAsync(2);
        await Expect(options.First).ToContainTextAsync("Shows blocks");

        await Desk.Page.Keyboard.PressAsync("ArrowDown");
        await Desk.Page.Keyboard.PressAsync("Tab");
        await Expect(Desk.Composer).ToHaveValueAsync("/raw ");
        await Desk.Composer.FillAsync("/de");
        await Desk.Page.Keyboard.PressAsync("Enter");

        await Expect(Desk.Composer).ToHaveValueAsync("/demo ");
        await Expect(Desk.Page.Locator(".usage-line")).ToHaveTextAsync("/demo [thing]");
    }

    [Fact]
    public async Task A_command_typed_whole_is_sent_with_one_Enter()
    {
        await Desk.Composer.PressSequentiallyAsync("/demo");

        await Desk.Page.Keyboard.PressAsync("Enter");

        await Expect(Desk.LastMessage).ToContainTextAsync("Only visible to you");
        await Expect(Desk.Composer).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_mention_is_completed_and_reaches_the_bot_as_an_id()
    {
        await Desk.Composer.PressSequentiallyAsync("/demo ask @cl");
        await Desk.Page.Keyboard.PressAsync("Enter");
        await Expect(Desk.Composer).ToHaveValueAsync("/demo ask @Cleo L ");

        await Desk.Page.Keyboard.PressAsync("Enter");

        await Expect(Desk.LastMessage).ToContainTextAsync("You said: ask @Cleo L");
        Assert.Equal("ask <@U0CLEO|cleo.l>", Workspace.Bot.LastCall.Field("text"));
    }

    [Fact]
    public async Task Escape_leaves_the_suggestions_and_keeps_what_was_typed()
    {
        await Desk.Composer.PressSequentiallyAsync("/de");

        await Desk.Page.Keyboard.PressAsync("Escape");

        await Expect(Desk.Page.Locator(".completions")).ToBeHiddenAsync();
        await Expect(Desk.Composer).ToHaveValueAsync("/de");
    }

    [Fact]
    public async Task What_was_sent_comes_back_with_the_arrow_up()
    {
        await Desk.SendAsync("/demo one");
        await Expect(Desk.LastMessage).ToContainTextAsync("You said: one");

        await Desk.Page.Keyboard.PressAsync("ArrowUp");

        await Expect(Desk.Composer).ToHaveValueAsync("/demo one");
    }

    [Fact]
    public async Task Markup_that_somebody_types_is_drawn_and_nothing_of_it_becomes_HTML()
    {
        await Desk.SendAsync("*bold* _slanted_ ~gone~ `code` :tada: <img src=x onerror=alert(1)> @Ben");

        var text = Desk.LastMessage.Locator(".text");
        await Expect(text).ToHaveTextAsync("bold slanted gone code 🎉 <img src=x onerror=alert(1)> @Ben");
        await Expect(text.Locator("img, script")).ToHaveCountAsync(0);
        Assert.Equal("bold|slanted|gone|code", string.Join('|', await text.Locator("strong, em, s, code").AllTextContentsAsync()));
    }

    [Fact]
    public async Task A_draft_waits_while_one_looks_elsewhere()
    {
        await Desk.Composer.FillAsync("Not yet");
        await Desk.GoToAsync("lunch");
        await Expect(Desk.Composer).ToHaveValueAsync("");

        await Desk.GoToAsync("data");

        await Expect(Desk.Composer).ToHaveValueAsync("Not yet");
    }
}
