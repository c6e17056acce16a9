using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnCallBot.Playground;
using OnCallBot.Tests.Playground.Support;

namespace OnCallBot.Browser.Tests.Support;

/// <summary>A playground with the showcase's bot, on a port of its own.</summary>
internal sealed class ShowcaseWorkspace : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ShowcaseBot _showcase;

    private ShowcaseWorkspace(WebApplication app, FakeBot bot)
    {
        _app = app;
        Bot = bot;
        _showcase = new ShowcaseBot(bot, () => Address);
        _showcase.Start();
    }

    public FakeBot Bot { get; }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<ShowcaseWorkspace> StartAsync()
    {
        var bot = new FakeBot();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddPlayground(SampleWorkspace.Options(new PlaygroundClock()));
        builder.Services.AddHttpClient("OnCallBot.Playground").ConfigurePrimaryHttpMessageHandler(() => bot);

        var app = builder.Build();
        app.MapPlayground();
        await app.StartAsync();

        return new ShowcaseWorkspace(app, bot);
    }

    public async ValueTask DisposeAsync()
    {
        _showcase.Dispose();
        Bot.Dispose();
        await _app.DisposeAsync();
    }
}
