using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

/// <summary>Addresses for calendar programs: made, subscribed to, revoked.</summary>
public sealed partial class CalendarTests(Chromium chromium) : RealBotTest(chromium, new DateTimeOffset(2026, 12, 9, 9, 24, 0, TimeSpan.Zero))
{
    [Fact]
    public async Task An_address_is_shown_once_to_its_owner_alone_and_gives_a_calendar_until_it_is_revoked()
    {
        var (ana, ben) = (await SitDownInChannelAsync("U0ANA"), await SitDownInChannelAsync("U0BEN"));
        await ana.SendAsync("/oncall calendar");
        await ana.PressAsync("New address");
        await Expect(ana.LastMessage).ToContainTextAsync("for your calendar program");
        await Expect(ana.LastMessage).ToContainTextAsync("Only visible to you");
        var address = Address().Match(await ana.LastMessage.InnerTextAsync()).Value;

        var calendar = await ana.Page.APIRequest.GetAsync(address);
        Assert.Equal((200, "text/calendar; charset=utf-8"), (calendar.Status, calendar.Headers["content-type"]));
        Assert.Contains("SUMMARY:On call: Profit", await calendar.TextAsync(), StringComparison.Ordinal);
        await ben.SendAsync("/oncall calendar");
        await Expect(ben.LastMessage).ToContainTextAsync("Your calendars: no address yet");
        await Expect(ben.Messages).ToHaveCountAsync(1);

        await ana.PressAsync("All my addresses");
        await Expect(ana.LastMessage).ToContainTextAsync("Your calendars: 1 address");
        await ana.Page.ReloadAsync();
        await Expect(ana.LastMessage).ToContainTextAsync("Your calendars: 1 address");
        Assert.DoesNotContain(new Uri(address).Segments[^1], await ana.Page.ContentAsync(), StringComparison.Ordinal);

        await ana.PressAsync("Revoke");
        await ana.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Revoke" }).ClickAsync();
        await Expect(ana.LastMessage).ToContainTextAsync("gives nothing any more");
        Assert.Equal(404, (await ana.Page.APIRequest.GetAsync(address)).Status);
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task An_answer_that_grows_at_the_end_stays_in_sight()
    {
        var ana = await SitDownInChannelAsync("U0ANA");
        await ana.Page.SetViewportSizeAsync(1200, 560);
        await ana.SendAsync("/oncall calendar");
        await Expect(ana.LastMessage.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "New address" })).ToBeInViewportAsync();

        await ana.PressAsync("New address");

        await Expect(ana.LastMessage.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "All my addresses" })).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/calendar/[\w-]{32}\.ics", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
