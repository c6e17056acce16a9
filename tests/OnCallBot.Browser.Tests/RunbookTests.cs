using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

/// <summary>Writing runbooks in Slack: what one writes, the others find.</summary>
public sealed class RunbookTests(Chromium chromium) : RealBotTest(chromium, new DateTimeOffset(2026, 12, 9, 9, 24, 0, TimeSpan.Zero))
{
    private const string Written = "The zebra loader stalls: restart it and wait ten minutes";

    [Fact]
    public async Task What_somebody_writes_is_found_by_all_until_the_history_brings_back_what_stood_there()
    {
        var (ana, ben) = (await SitDownInChannelAsync("U0ANA"), await SitDownInChannelAsync("U0BEN"));
        await ana.SendAsync("/runbook growth metrics");
        await ana.PressAsync("Edit");
        var issues = ana.Page.GetByLabel("Common issues");
        await issues.FillAsync($"{await issues.InputValueAsync()}\n{Written}");
        await ana.PressAsync("Save");
        await Expect(ana.Modal).ToContainTextAsync("Saved.");
        await ana.PressAsync("Done");

        await ben.SendAsync("/runbook zebra");
        await Expect(ben.LastMessage).ToContainTextAsync(Written);
        await ben.PressAsync("Open");
        await Expect(ben.LastMessage).ToContainTextAsync("Month over month jumps at the turn of a quarter");
        await Expect(ben.LastMessage).ToContainTextAsync(Written);

        await ben.PressAsync("History");
        await Expect(ben.LastMessage).ToContainTextAsync("Ana changed it");
        await Expect(ben.LastMessage).ToContainTextAsync($"+  {Written}");
        await ben.PressAsync("Bring back before");
        await Expect(ben.LastMessage).ToContainTextAsync("Growth Metrics says again what it said before");
        await ana.SendAsync("/runbook zebra");
        await Expect(ana.LastMessage).ToContainTextAsync("No runbook says anything like “zebra”");
        await ana.SendAsync("/runbook growth metrics");
        await Expect(ana.LastMessage).ToContainTextAsync("Month over month jumps at the turn of a quarter");
        await Expect(ana.LastMessage).Not.ToContainTextAsync(Written);
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task A_runbook_that_lies_below_its_form_shows_what_was_saved()
    {
        var ana = await SitDownInChannelAsync("U0ANA");
        await ana.GoToAsync("OnCallBot");
        await ana.PressAsync("Runbooks");
        await Expect(ana.Modal).ToContainTextAsync("Growth Metrics, for investors");
        await ana.Modal.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Growth", Exact = true }).ClickAsync();
        await ana.PressAsync("Open");
        await Expect(ana.Modal).ToContainTextAsync("Common issues");
        await ana.PressAsync("Edit");
        await ana.Page.GetByLabel("Notes").FillAsync(Written);
        await ana.PressAsync("Save");
        await Expect(ana.Modal).ToContainTextAsync("Saved.");

        await ana.PressAsync("Done");

        await Expect(ana.Modal).ToContainTextAsync(Written);
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task Where_somebody_else_was_faster_both_are_shown_and_nothing_of_ones_own_is_lost()
    {
        var (ana, ben) = (await SitDownInChannelAsync("U0ANA"), await SitDownInChannelAsync("U0BEN"));
        await ana.SendAsync("/runbook edit growth metrics");
        await ana.Page.GetByLabel("Notes").FillAsync("Ana was here");
        await ben.SendAsync("/runbook edit growth metrics");
        await ben.Page.GetByLabel("Notes").FillAsync("Ben was faster");
        await ben.PressAsync("Save");
        await Expect(ben.Modal).ToContainTextAsync("Saved.");

        await ana.PressAsync("Save");

        await Expect(ana.Modal).ToContainTextAsync("Ben was faster");
        await Expect(ana.Page.GetByLabel("Notes")).ToHaveValueAsync("Ana was here");
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task Whoever_has_read_it_through_says_so_and_the_others_see_it()
    {
        var (ana, ben) = (await SitDownInChannelAsync("U0ANA"), await SitDownInChannelAsync("U0BEN"));
        await ana.SendAsync("/runbook profit metrics");
        await ana.PressAsync("Reviewed");
        await Expect(ana.LastMessage).ToContainTextAsync("is reviewed as of today");

        await ben.SendAsync("/runbook profit metrics");

        await Expect(ben.LastMessage).ToContainTextAsync("Reviewed by Ana on Wed 9 Dec");
        await NothingWasRefusedAsync();
    }
}
