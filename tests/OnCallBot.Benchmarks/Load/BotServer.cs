using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnCallBot.Cli;
using OnCallBot.Domain;
using OnCallBot.Hosting;
using OnCallBot.Storage;

namespace OnCallBot.Benchmarks.Load;

/// <summary>The bot as it runs in a workspace, over a team in memory.</summary>
internal static class BotServer
{
    /// <param name="slack">The Web API's address; null: nobody answers there.</param>
    /// <param name="isOverSockets">It connects to that Slack by Socket Mode; else Slack calls over HTTP.</param>
    public static WebApplication Build(TeamState team, Uri? slack = null, bool isOverSockets = false)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SLACK_BOT_TOKEN"] = "xoxb-of-the-benchmarks",
            [isOverSockets ? "SLACK_APP_TOKEN" : "SLACK_SIGNING_SECRET"] = isOverSockets ? "xapp-of-the-benchmarks" : Signed.Secret,
            ["SLACK_API_URL"] = slack?.AbsoluteUri ?? "http://127.0.0.1:9/api/",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",

            // The team is in memory, but the terminal's socket lies beside the store.
            ["ONCALL_DB"] = Path.Combine(Directory.CreateTempSubdirectory("oncallbot-").FullName, "oncall.db"),
        };
        var around = new Surroundings(variables, Path.GetTempPath(), TextWriter.Null, TextWriter.Null, IsTerminal: false, Width: 120, Zone: null);

        return OnCallBotHost.Build(StartMode.Slack, SettingsReader.Read(around), around, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(_ => new InMemoryTeamStore(team));
            builder.Services.AddSingleton<ITeamStore>(provider => provider.GetRequiredService<InMemoryTeamStore>());
            builder.Services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<InMemoryTeamStore>());
        });
    }
}
