using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace OnCallBot.Browser.Tests.Support;

/// <summary>Somebody sits before the playground's page. When they leave, nothing may have gone wrong in it.</summary>
internal sealed class Desk : IAsyncDisposable
{
    // What people wait for comes within seconds, but for what the bot says by itself: that is a second apart in each channel, and some of it is looked for every 15 seconds.
    // A machine may be several times slower than ours.
    private const float Patience = 60_000;

    private readonly IBrowserContext _browser;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Desk(IBrowserContext browser, IPage page, Uri address)
    {
        _browser = browser;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal), message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Request += (_, request) => Note(!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal), $"asked for {request.Url}");
    }

    public IPage Page { get; }

    public ILocator Composer => Page.Locator("#composer");

    public ILocator Messages => Page.Locator("#main .message");

    public ILocator LastMessage => Messages.Last;

    public ILocator Modal => Page.Locator("dialog.modal");

    public static async Task<Desk> SitDownAsync(Chromium chromium, Uri address, string? person = null, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1200, Height = 900 } };
        options.Locale = "en-GB";
        options.TimezoneId = "Pacific/Auckland";
        var browser = await chromium.OpenAsync(options);
        browser.SetDefaultTimeout(Patience);
        var desk = new Desk(browser, await browser.NewPageAsync(), address);
        await desk.Page.GotoAsync(person is null ? address.ToString() : $"{address}?as={person}");
        await desk.Composer.WaitForAsync();

        return desk;
    }

    /// <summary>Types at the keyboard and sends it with Enter.</summary>
    public async Task SendAsync(string text)
    {
        await Composer.FillAsync("");
        await Composer.PressSequentiallyAsync(text);
        await Page.Keyboard.PressAsync("Escape");
        await Page.Keyboard.PressAsync("Enter");
    }

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).Last.ClickAsync();

    public async Task BecomeAsync(string name)
    {
        await Page.Locator("#switcher").ClickAsync();
        await Page.GetByRole(AriaRole.Menuitemradio).Filter(new LocatorFilterOptions { HasText = name }).First.ClickAsync();
        await Expect(Page.Locator("#switcher")).ToContainTextAsync(name);
    }

    public Task GoToAsync(string place) => Page.Locator(".place").Filter(new LocatorFilterOptions { HasText = place }).ClickAsync();

    /// <summary>What the bot has written to whoever sits here.</summary>
    public async Task ReadDirectAsync()
    {
        await GoToAsync("OnCallBot");
        await Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Messages" }).ClickAsync();
    }

    /// <summary>Sets the bot's clock, in the time zone of whoever sits here.</summary>
    /// <param name="moment">As the field takes it: <c>2026-12-24T18:00</c>, with seconds where they matter.</param>
    public async Task TravelAsync(string moment)
    {
        await Page.Locator(".clock").ClickAsync();
        await Page.GetByLabel("The bot’s time", new PageGetByLabelOptions { Exact = true }).FillAsync(moment);
        await PressAsync("Set");
        await Expect(Page.Locator("dialog")).ToHaveCountAsync(0);
    }

    public static ILocatorAssertions Expect(ILocator locator)
    {
        Assertions.SetDefaultExpectTimeout(Patience);

        return Assertions.Expect(locator);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        Assert.Empty(_complaints);
    }

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            _complaints.Enqueue(text);
        }
    }
}
