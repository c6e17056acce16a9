using OnCallBot.Browser.Tests.Support;
using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests;

/// <summary>The way a newcomer goes, with the bot itself behind the page.</summary>
public sealed class RealBotTests(Chromium chromium) : IAsyncLifetime
{
    private RealBot? _bot;
    private Desk? _desk;

    private Desk Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _bot = await RealBot.StartAsync();
        _desk = await SitDownAsync(chromium, _bot.Address, "U0ANA");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_desk is not null)
            {
                await _desk.DisposeAsync();
            }
        }
        finally
        {
            await _bot!.DisposeAsync();
        }
    }

    [Fact]
    public async Task Whoever_types_oncall_sees_who_is_on_call_and_nobody_else_does()
    {
        await Desk.SendAsync("/oncall");

        await Expect(Desk.LastMessage).ToContainTextAsync("Only visible to you");
        await Expect(Desk.LastMessage).ToContainTextAsync("Growth");
        await Expect(Desk.LastMessage).ToContainTextAsync("Backup");
        await Desk.BecomeAsync("Ben");
        await Expect(Desk.Messages).ToHaveCountAsync(0);
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task An_answer_that_is_shared_is_there_for_somebody_else()
    {
        await Desk.SendAsync("/oncall growth");
        await Expect(Desk.LastMessage).ToContainTextAsync("Only visible to you");

        await Desk.PressAsync("Share in channel");
        await Expect(Desk.LastMessage).ToContainTextAsync("Shared by @Ana");
        await Desk.BecomeAsync("Ben");

        await Expect(Desk.LastMessage).ToContainTextAsync("Shared by @Ana");
        await Expect(Desk.LastMessage).ToContainTextAsync("Growth");
        await NothingWasRefusedAsync();
    }

    private Task NothingWasRefusedAsync() => Expect(Desk.Page.Locator("#refusals-button .count")).ToBeHiddenAsync();
}
