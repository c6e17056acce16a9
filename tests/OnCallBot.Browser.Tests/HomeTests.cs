using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

/// <summary>The bot's home, as people see and use it.</summary>
public sealed class HomeTests(Chromium chromium) : RealBotTest(chromium, new DateTimeOffset(2026, 12, 9, 9, 24, 0, TimeSpan.Zero))
{
    [Fact]
    public async Task A_request_is_answered_in_the_home_and_both_homes_show_what_came_of_it()
    {
        var (ana, ben) = (await SitDownInChannelAsync("U0ANA"), await SitDownInChannelAsync("U0BEN"));
        await ana.SendAsync("/oncall swap 2026-12-21 with ben owing");
        await Expect(ana.Messages.Filter(new LocatorFilterOptions { HasText = "Swap request" })).ToBeVisibleAsync();
        await ana.GoToAsync("OnCallBot");
        await Expect(Home(ana)).ToContainTextAsync("Asked by you, and still open");
        await ben.GoToAsync("OnCallBot");
        await Expect(Home(ben)).ToContainTextAsync("Ana asks @Ben to take Engagement");

        await ben.PressAsync("Approve");

        await Expect(Home(ben)).ToContainTextAsync("Engagement, for Ana: swap");
        await Expect(Home(ben)).Not.ToContainTextAsync("Waiting for you");
        await Expect(Home(ana)).ToContainTextAsync("owes Ben 7 days");
        await Expect(Home(ana)).Not.ToContainTextAsync("Asked by you");
        await NothingWasRefusedAsync();
    }

    [Theory]
    [InlineData("U0ANA")]
    [InlineData("U0DANA")]
    [InlineData("U0OTTO")]
    public async Task Every_button_that_runs_a_command_shows_its_answer_or_a_form(string person)
    {
        var desk = await SitDownInChannelAsync(person);
        await desk.GoToAsync("OnCallBot");
        await Expect(Home(desk)).ToContainTextAsync("What I can do for you");
        var labels = await Home(desk).Locator("button[data-action^='run-'], button[data-action^='home-form-'], button[data-action='swap-this']").AllInnerTextsAsync();

        foreach (var label in labels.Distinct(StringComparer.Ordinal))
        {
            await Home(desk).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = label, Exact = true }).First.ClickAsync();
            await Expect(desk.Modal).ToBeVisibleAsync();
            await Expect(desk.Modal).Not.ToContainTextAsync("Share in channel");
            await desk.Page.Keyboard.PressAsync("Escape");
            await Expect(desk.Modal).ToHaveCountAsync(0);
        }

        Assert.True(labels.Count >= 8, $"Only {string.Join(", ", labels)}.");
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task The_first_visit_asks_for_time_zone_and_holidays_and_takes_the_answers()
    {
        var dana = await SitDownInChannelAsync("U0DANA");
        await dana.GoToAsync("OnCallBot");
        await Expect(Home(dana)).ToContainTextAsync("Welcome, Dana.");
        await dana.PressAsync("Time zone and holidays");

        await SearchAsync(dana, "Your time zone", "lisb", "Europe/Lisbon");
        await SearchAsync(dana, "Your holidays", "portugal", "Portugal (PT)");
        await dana.PressAsync("Save");

        await Expect(dana.Modal).ToContainTextAsync("Your time zone is now Europe/Lisbon");
        await Expect(dana.Modal).ToContainTextAsync("Portugal (PT)");
        await dana.PressAsync("Close");
        await Expect(Home(dana)).ToContainTextAsync("Times are those of Europe/Lisbon");
        await Expect(Home(dana)).Not.ToContainTextAsync("Welcome");
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task Leave_is_recorded_in_a_form_and_stands_in_the_home()
    {
        var ben = await SitDownInChannelAsync("U0BEN");
        await ben.GoToAsync("OnCallBot");
        await ben.PressAsync("Record leave");
        await ben.Page.GetByLabel("First day").FillAsync("2027-02-01");
        await ben.Page.GetByLabel("Last day").FillAsync("2027-02-05");

        await ben.PressAsync("Record");

        await Expect(ben.Modal).ToContainTextAsync("Your leave is recorded: 1 Feb 2027 – 5 Feb 2027");
        await ben.PressAsync("Close");
        await Expect(Home(ben)).ToContainTextAsync("1 Feb 2027 – 5 Feb 2027: touches");
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task At_the_handoff_it_shows_the_next_week_by_itself()
    {
        var ana = await SitDownInChannelAsync("U0ANA");
        await ana.GoToAsync("OnCallBot");
        await Expect(Home(ana)).ToContainTextAsync("From Mon 7 Dec 09:00 CET until Mon 4 Jan 2027 09:00 CET");

        await ana.TravelAsync("2026-12-14T08:59:58");

        await Expect(Home(ana)).ToContainTextAsync("From Mon 14 Dec 09:00 CET until Mon 11 Jan 2027 09:00 CET");
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task An_answer_longer_than_its_modal_is_read_from_its_top_and_by_the_keyboard()
    {
        var ana = await SitDownInChannelAsync("U0ANA");
        await ana.GoToAsync("OnCallBot");

        await ana.PressAsync("Fairness");

        await Expect(ana.Modal.GetByText("Fairness this cycle").First).ToBeInViewportAsync();
        await Expect(ana.Modal.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "This quarter" })).Not.ToBeInViewportAsync();
        await ana.Page.Keyboard.PressAsync("End");
        await Expect(ana.Modal.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "This quarter" })).ToBeInViewportAsync();
    }

    private static async Task SearchAsync(Desk desk, string field, string typed, string option)
    {
        var menu = desk.Page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = field });
        await menu.ClickAsync();
        await menu.FillAsync(typed);
        await desk.Page.GetByRole(AriaRole.Option).Filter(new LocatorFilterOptions { HasText = option }).First.ClickAsync();
    }

    private static ILocator Home(Desk desk) => desk.Page.Locator("#home");
}
