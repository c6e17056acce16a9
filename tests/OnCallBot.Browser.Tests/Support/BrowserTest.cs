namespace OnCallBot.Browser.Tests.Support;

/// <summary>A test at a desk before a playground of its own.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private ShowcaseWorkspace? _workspace;
    private Desk? _desk;

    private protected Desk Desk => _desk!;

    private protected ShowcaseWorkspace Workspace => _workspace!;

    private protected Chromium Chromium => chromium;

    public async ValueTask InitializeAsync()
    {
        _workspace = await ShowcaseWorkspace.StartAsync();
        _desk = await Desk.SitDownAsync(chromium, _workspace.Address);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            if (_desk is not null)
            {
                await _desk.DisposeAsync();
            }
        }
        finally
        {
            await _workspace!.DisposeAsync();
        }
    }
}
