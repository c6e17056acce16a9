using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

/// <summary>What the bot does by itself, seen by moving its clock: each person at a desk of their own.</summary>
public sealed class TimeMachineTests(Chromium chromium) : RealBotTest(chromium, Sunday)
{
    private const string Handover = "Handover: Lumen Data Engineering";
    private const string ChristmasOfAna = "Ana holds Engagement, Mon 21 Dec 09:00 – Mon 28 Dec 09:00 CET";
    private const string ChristmasOfDana = "Dana holds Growth, Mon 21 Dec 09:00 – Mon 28 Dec 09:00 CET";

    private static readonly DateTimeOffset Sunday = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task On_Monday_the_handover_comes_and_each_who_comes_on_says_that_they_have_it()
    {
        var (ana, ben, cleo) = (await SitDownInChannelAsync("U0ANA"), await SitDownInChannelAsync("U0BEN"), await SitDownInChannelAsync("U0CLEO"));
        await ana.TravelAsync("2026-11-29T20:00");
        await ana.TravelAsync("2026-11-30T08:59:58");

        foreach (var desk in Desks)
        {
            var handover = Posted(desk, Handover).Last;
            await Expect(handover).ToContainTextAsync("Mon 30 Nov 09:00 – Mon 7 Dec 09:00 CET");
            await Expect(handover).ToContainTextAsync("Profit: Cleo → @Ben");
            await Expect(handover).ToContainTextAsync("Engagement: still Ana");
            await Expect(handover).ToContainTextAsync("waiting for Ben, Cleo and Dana");
        }

        await Button(Posted(ben, Handover).Last, "I have it").ClickAsync();
        foreach (var desk in Desks)
        {
            await Expect(Posted(desk, Handover).Last).ToContainTextAsync("Ben has it, Mon 30 Nov 09:00 CET  ·  ⏳ waiting for Cleo and Dana");
        }

        await Button(Posted(ana, Handover).Last, "I have it").ClickAsync();
        var explanation = Posted(ana, "this button is for those who come on with this handover, Ben, Cleo and Dana");
        await Expect(explanation).ToContainTextAsync("Only visible to you");
        await Button(Posted(cleo, Handover).Last, "I have it").ClickAsync();
        await Expect(Posted(ben, Handover).Last).ToContainTextAsync("waiting for Dana");
        await Expect(Posted(ben, "this button is for")).ToHaveCountAsync(0);
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task Four_weeks_before_Christmas_the_reminder_comes_and_a_swap_or_a_word_ends_it()
    {
        var (ana, ben, dana) = (await SitDownInChannelAsync("U0ANA"), await SitDownInChannelAsync("U0BEN"), await SitDownInChannelAsync("U0DANA"));
        await ana.TravelAsync("2026-11-23T10:00");
        var reminder = Reminder(ben, "Engagement");
        await Expect(reminder).ToContainTextAsync(ChristmasOfAna);
        await Expect(reminder).ToContainTextAsync("Christmas Day on Fri 25 Dec");

        await ana.ReadDirectAsync();
        var direct = Reminder(ana, "Engagement");
        await Expect(direct).ToContainTextAsync("You hold Engagement, Mon 21 Dec 09:00 – Mon 28 Dec 09:00 CET, with days off in it");
        await Button(direct, "Swap it").ClickAsync();
        await Expect(ana.Page.GetByLabel("Which shift")).ToHaveValueAsync("Mon 21 Dec – Mon 28 Dec: Engagement");
        await Expect(ana.Page.GetByLabel("With whom")).ToHaveValueAsync("Ben");
        await Expect(ana.Page.GetByLabel("In return, of Ben's")).Not.ToHaveValueAsync("");
        await Expect(ana.Page.GetByLabel("Why")).ToHaveValueAsync(Containing("Christmas Day on Fri 25 Dec"));
        await ana.PressAsync("Ask");
        await Expect(ana.Modal).ToContainTextAsync("Asked. Ben can approve or decline it in #data-oncall");
        await ana.PressAsync("Done");
        await SettledAsync("A swap is asked for", reminder, direct);

        await Button(Posted(ben, "Ana asks @Ben to take Engagement"), "Approve").ClickAsync();
        await SettledAsync("Swapped", reminder, direct);

        var kept = Reminder(dana, "Growth");
        await Expect(kept).ToContainTextAsync(ChristmasOfDana);
        await Button(kept, "I'll keep it").ClickAsync();
        await SettledAsync("Kept by Dana", kept);

        // Two weeks ahead, at a time when Ana and Dana are at work and then when Ben is: he is not done with his, and the handovers come behind whatever else is said.
        await ana.TravelAsync("2026-12-07T10:00");
        await Expect(HandoverOf(ben, "Mon 7 Dec 09:00 – Mon 14 Dec 09:00 CET")).ToBeVisibleAsync();
        await ana.TravelAsync("2026-12-07T16:00");
        await Expect(Reminder(ben, "Backup")).ToContainTextAsync("I come back to it 7 and 2 days ahead");
        await ana.TravelAsync("2026-12-14T09:00");
        await Expect(HandoverOf(ben, "Mon 14 Dec 09:00 – Mon 21 Dec 09:00 CET")).ToBeVisibleAsync();
        await Expect(reminder).ToHaveCountAsync(1);
        await Expect(kept).ToHaveCountAsync(1);
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task A_day_before_their_shift_they_are_told_by_direct_message()
    {
        var ben = await SitDownInChannelAsync("U0BEN");
        await ben.ReadDirectAsync();

        await ben.TravelAsync("2026-11-29T02:59:58");

        var reminder = Posted(ben, "You come on in Lumen Data Engineering, Mon 30 Nov 03:00 EST");
        await Expect(reminder).ToContainTextAsync("Profit until Mon 7 Dec 03:00 EST. Cleo hands it over to you.");
        await Expect(reminder.Locator("time").First).ToHaveTextAsync("03:00");
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task The_next_Monday_is_the_workspaces_wherever_one_sits()
    {
        var dana = await SitDownInChannelAsync("U0DANA");
        await dana.Page.Locator(".clock").ClickAsync();

        await dana.PressAsync("Next Monday 09:00, Europe/Berlin");
        await dana.PressAsync("Close");

        await Expect(Posted(dana, Handover)).ToContainTextAsync("Mon 23 Nov 09:00 – Mon 30 Nov 09:00 CET");
        await Expect(dana.Page.Locator(".clock-face")).ToContainTextAsync("13:30");
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task The_channels_topic_follows_whoever_is_on_call()
    {
        var ana = await SitDownInChannelAsync("U0ANA");
        var topic = ana.Page.Locator("#main .topic");
        await Expect(topic).ToHaveTextAsync("Profit Dana · Growth Ana · Engagement Ben · Backup Cleo");

        await ana.TravelAsync("2026-11-23T09:00");

        await Expect(topic).ToHaveTextAsync("Profit Cleo · Growth Dana · Engagement Ana · Backup Ben");
        await NothingWasRefusedAsync();
    }

    private static Regex Containing(string text) => new(Regex.Escape(text), RegexOptions.None, TimeSpan.FromSeconds(1));

    private static ILocator Posted(Desk desk, string text) => desk.Messages.Filter(new LocatorFilterOptions { HasText = text });

    private static ILocator HandoverOf(Desk desk, string week) => Posted(desk, Handover).Filter(new LocatorFilterOptions { HasText = week });

    /// <summary>Of the shift that Christmas lies in, before it is settled and afterwards.</summary>
    private static ILocator Reminder(Desk desk, string duty) => Posted(desk, $"{duty}, Mon 21 Dec").Filter(new LocatorFilterOptions { HasText = "days off in" });

    private static ILocator Button(ILocator message, string name) => message.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Wherever it is shown, the outcome stands in place of the buttons.</summary>
    private static async Task SettledAsync(string outcome, params ILocator[] shown)
    {
        foreach (var message in shown)
        {
            await Expect(message).ToContainTextAsync(outcome);
            await Expect(message.Locator(".actions")).ToHaveCountAsync(0);
        }
    }
}
