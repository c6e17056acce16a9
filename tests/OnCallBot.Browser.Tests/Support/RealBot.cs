using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Cli;
using OnCallBot.Hosting;
using OnCallBot.Playground;

namespace OnCallBot.Browser.Tests.Support;

/// <summary>The program itself with its playground and the sample team, on a port of its own and a store that goes with it.</summary>
internal sealed class RealBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private RealBot(WebApplication app, string folder)
    {
        _app = app;
        _folder = folder;
    }

    public Uri Address => new(_app.Urls.First(url => !url.Contains("unix", StringComparison.Ordinal)));

    /// <param name="at">When its clock begins. What lies ahead of that has not been done yet.</param>
    /// <param name="team">A team file; null: the sample.</param>
    public static async Task<RealBot> StartAsync(DateTimeOffset at, string? team = null)
    {
        var folder = Directory.CreateTempSubdirectory("oncallbot-").FullName;
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ONCALL_DB"] = Path.Combine(folder, "oncall.db"),
        };
        if (team is not null)
        {
            variables["ONCALL_TEAM"] = Path.Combine(folder, "team.yml");
            await File.WriteAllTextAsync(variables["ONCALL_TEAM"], team, TestContext.Current.CancellationToken);
        }

        var around = new Surroundings(variables, folder, TextWriter.Null, TextWriter.Null, IsTerminal: false, Width: 120, Zone: TimeZoneInfo.Utc);
        var app = OnCallBotHost.Build(StartMode.Playground, SettingsReader.Read(around), around);
        app.Services.GetRequiredService<PlaygroundClock>().Set(at);
        await app.Services.GetRequiredService<FirstTeam>().ImportAsync(CancellationToken.None);
        await app.StartAsync();

        return new RealBot(app, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
