using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

/// <summary>The picture in the README. <c>UPDATE_PICTURES=1 dotnet test</c> takes it anew; look at it.</summary>
public sealed class PictureTests(Chromium chromium)
{
    private const string Picture = "tests/OnCallBot.Browser.Tests/Pictures/playground.png";
    private const int MostBytes = 200_000;

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    [Fact]
    public async Task The_page_shows_what_the_README_pictures()
    {
        await using var bot = await RealBot.StartAsync(new DateTimeOffset(2026, 12, 9, 9, 24, 0, TimeSpan.Zero));
        await using var desk = await SitDownAsync(chromium, bot.Address, "U0ANA", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1100, Height = 772 } });
        await Expect(desk.Page.Locator(".clock-face")).ToContainTextAsync("Wed, 9 Dec 2026");
        await Expect(desk.Page.Locator("#main .topic")).ToHaveTextAsync("Profit Ana · Growth Ben · Engagement Cleo · Backup Dana");

        await desk.SendAsync("/oncall growth");
        await Expect(desk.Messages).ToHaveCountAsync(1);
        await Expect(desk.LastMessage).ToContainTextAsync("Growth: on call now");
        await Expect(desk.LastMessage).ToContainTextAsync("On call  @Ben");
        await Expect(desk.LastMessage).ToContainTextAsync("Backup  @Dana");
        await Expect(desk.LastMessage).ToContainTextAsync("Until the next handoff, Mon 14 Dec 09:00 CET");
        await desk.SendAsync("/runbook growth");
        await Expect(desk.Messages).ToHaveCountAsync(2);
        await Expect(desk.LastMessage).ToContainTextAsync("Growth Metrics, for investors");
        await Expect(desk.LastMessage).ToContainTextAsync("Growth Experiments, for experiments");

        await KeepAsync(desk.Page);
        Assert.InRange(new FileInfo(Path.Combine(Root, Picture)).Length, 1, MostBytes);
        Assert.Contains($"]({Picture})", await File.ReadAllTextAsync(Path.Combine(Root, "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task KeepAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Root, Picture) });
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
