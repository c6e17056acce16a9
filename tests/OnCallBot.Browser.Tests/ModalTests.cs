using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

public sealed class ModalTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_modal_opens_where_one_writes_and_closes_once_it_is_submitted()
    {
        await Desk.SendAsync("/demo modal");
        await Expect(Desk.Page.GetByLabel("Name")).ToBeFocusedAsync();

        await Desk.Page.Keyboard.TypeAsync("Somebody");
        await Desk.Page.Keyboard.PressAsync("Enter");

        await Expect(Desk.Modal).ToHaveCountAsync(0);
        Assert.Equal("view_submission", Workspace.Bot.LastCall.Type);
    }

    [Fact]
    public async Task What_is_missing_and_what_the_bot_refuses_stands_at_the_field()
    {
        await Desk.SendAsync("/demo modal");

        await Desk.PressAsync("Save");
        await Expect(Desk.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Please complete this required field.");
        await Desk.Page.GetByLabel("Name").FillAsync("nobody");
        await Desk.PressAsync("Save");

        await Expect(Desk.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Nobody cannot do that.");
        await Expect(Desk.Page.GetByLabel("Name")).ToHaveValueAsync("nobody");
        await Expect(Desk.Page.GetByLabel("Name")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Modals_lie_on_each_other_and_what_was_entered_below_is_kept()
    {
        await Desk.SendAsync("/demo modal");
        await Desk.Page.GetByLabel("Name").FillAsync("Kept");
        await Desk.PressAsync("Deeper");
        await Expect(Desk.Modal.Locator("h2").First).ToHaveTextAsync("Deeper");

        await Desk.Page.Keyboard.PressAsync("Escape");

        await Expect(Desk.Modal.Locator("h2").First).ToHaveTextAsync("Everything");
        await Expect(Desk.Page.GetByLabel("Name")).ToHaveValueAsync("Kept");
    }

    [Fact]
    public async Task The_cross_closes_the_whole_pile()
    {
        await Desk.SendAsync("/demo modal");
        await Desk.PressAsync("Deeper");
        await Expect(Desk.Modal.Locator("h2").First).ToHaveTextAsync("Deeper");

        await Desk.PressAsync("Close all");

        await Expect(Desk.Modal).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Closing_twice_at_once_closes_once()
    {
        var closed = 0;
        Desk.Page.Request += (_, request) => closed += request.Url.EndsWith("/playground/close", StringComparison.Ordinal) ? 1 : 0;
        await Desk.SendAsync("/demo modal");
        await Desk.PressAsync("Deeper");
        await Expect(Desk.Modal.Locator("h2").First).ToHaveTextAsync("Deeper");

        await Desk.Modal.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Cancel" }).EvaluateAsync("button => { button.click(); button.click(); }");

        await Expect(Desk.Modal.Locator("h2").First).ToHaveTextAsync("Everything");
        Assert.Equal(1, closed);
    }

    [Fact]
    public async Task An_external_menu_offers_what_the_bot_knows()
    {
        await Desk.SendAsync("/demo modal");

        await Desk.Page.GetByLabel("City").FillAsync("li");
        await Desk.Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = "Lisbon" }).ClickAsync();
        await Desk.Page.GetByLabel("Name").FillAsync("Somebody");
        await Desk.PressAsync("Save");

        await Expect(Desk.Modal).ToHaveCountAsync(0);
        var values = Workspace.Bot.Calls.Last(call => call.Type == "view_submission").Payload.GetProperty("view").GetProperty("state").GetProperty("values");
        Assert.Equal("Lisbon", values.GetProperty("city").GetProperty("city").GetProperty("selected_option").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Everything_that_can_be_filled_in_arrives()
    {
        await Desk.SendAsync("/demo modal");
        await Desk.Page.GetByLabel("Name").FillAsync("Somebody");
        await Desk.Page.GetByLabel("Why?").FillAsync("two\nlines");
        await Desk.Page.GetByLabel("People").ClickAsync();
        await Desk.Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = "Ben" }).ClickAsync();
        await Desk.Page.GetByLabel("Day").FillAsync("2026-12-24");
        await Desk.Page.GetByLabel("Time (optional)").FillAsync("09:30");
        await Desk.Page.GetByLabel("Cover").CheckAsync();
        await Desk.Page.GetByLabel("How many?").FillAsync("7");

        await Desk.PressAsync("Save");

        await Expect(Desk.Modal).ToHaveCountAsync(0);
        Assert.Equal(
            """
            {"name":{"name":{"type":"plain_text_input","value":"Somebody"}},"why":{"why":{"type":"plain_text_input","value":"two\nlines"}},"city":{"city":{"type":"external_select","selected_option":null}},"people":{"people":{"type":"multi_users_select","selected_users":["U0BEN"]}},"day":{"day":{"type":"datepicker","selected_date":"2026-12-24"}},"time":{"time":{"type":"timepicker","selected_time":"09:30"}},"kind":{"kind":{"type":"radio_buttons","selected_option":{"text":{"type":"plain_text","text":"Cover"},"value":"cover"}}},"count":{"count":{"type":"number_input","value":"7"}}}
            """.Trim(),
            Workspace.Bot.Calls.Last(call => call.Type == "view_submission").Payload.GetProperty("view").GetProperty("state").GetProperty("values").GetRawText());
    }
}
