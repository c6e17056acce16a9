using static OnCallBot.Browser.Tests.Support.Desk;

namespace OnCallBot.Browser.Tests.Support;

/// <summary>People at desks of their own, in the rotation's channel of a playground with the bot itself behind it.</summary>
/// <param name="at">When the bot's clock begins.</param>
/// <param name="team">A team file; null: the sample.</param>
/// <param name="channel">That of its rotation.</param>
public abstract class RealBotTest(Chromium chromium, DateTimeOffset at, string? team = null, string channel = "data-oncall") : IAsyncLifetime
{
    private readonly List<Desk> _desks = [];
    private RealBot? _bot;

    private protected IReadOnlyList<Desk> Desks => _desks;

    public async ValueTask InitializeAsync() => _bot = await RealBot.StartAsync(at, team);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            foreach (var desk in _desks)
            {
                await desk.DisposeAsync();
            }
        }
        finally
        {
            await _bot!.DisposeAsync();
        }
    }

    private protected async Task<Desk> SitDownInChannelAsync(string person)
    {
        var desk = await SitDownAsync(chromium, _bot!.Address, person);
        _desks.Add(desk);
        await desk.GoToAsync(channel);

        return desk;
    }

    private protected async Task NothingWasRefusedAsync()
    {
        foreach (var desk in _desks)
        {
            await Expect(desk.Page.Locator("#refusals-button .count")).ToBeHiddenAsync();
        }
    }
}
