using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

/// <summary>A team one of whose pipelines has no runbook yet.</summary>
public sealed class NewRunbookTests(Chromium chromium) : RealBotTest(chromium, new DateTimeOffset(2026, 12, 9, 9, 24, 0, TimeSpan.Zero), Team, "search-oncall")
{
    private const string Team = """
        team: Lumen Search
        timezone: America/New_York
        channel: "#search-oncall"
        areas: [Ranking]
        rotation:
          starts: 2026-01-06
          handoff: "10:00"
          weeks:
            - { Ranking: Eli, Backup: Finn }
            - { Ranking: Finn, Backup: Eli }
        people:
          - { name: Eli, slack: U0ELI, team: Search, timezone: America/New_York }
          - { name: Finn, slack: U0FINN, team: Search, timezone: America/Toronto }
        pipelines:
          - { name: Click Quality, area: Ranking, audience: experiment }
        """;

    [Fact]
    public async Task A_runbook_is_added_from_the_home_and_found_by_all()
    {
        var (eli, finn) = (await SitDownInChannelAsync("U0ELI"), await SitDownInChannelAsync("U0FINN"));
        await finn.SendAsync("/runbook lagging");
        await Expect(finn.LastMessage).ToContainTextAsync("No runbook says anything like “lagging”");
        await eli.GoToAsync("OnCallBot");
        await eli.PressAsync("Add a runbook");
        await Expect(eli.Modal).ToContainTextAsync("Click Quality");
        await eli.Page.GetByLabel("Common issues").FillAsync("The impressions topic is lagging: wait for it, then run the hour again\nA bot inflates a query: add its address range to the blocklist");
        await eli.Page.GetByLabel("SLAs").FillAsync("Each hour is there within 6 hours");

        await eli.PressAsync("Save");

        await Expect(eli.Modal).ToContainTextAsync("Saved.");
        await eli.PressAsync("Done");
        await finn.SendAsync("/runbook lagging");
        await Expect(finn.LastMessage).ToContainTextAsync("The impressions topic is lagging");
        await finn.PressAsync("Open");
        await Expect(finn.LastMessage).ToContainTextAsync("A bot inflates a query");
        await Expect(finn.LastMessage).ToContainTextAsync("Each hour is there within 6 hours");
        await eli.PressAsync("Add a runbook");
        await Expect(eli.Modal).ToContainTextAsync("Every pipeline has a runbook");
        await NothingWasRefusedAsync();
    }
}
