using OnCallBot.Scheduling;

namespace OnCallBot.Features.Imports;

/// <summary>Team files, from the terminal and at the start, and calendars from their addresses.</summary>
internal static class ImportsFeature
{
    public static BotBuilder AddImports(this BotBuilder bot)
    {
        bot.Services.AddSingleton<ImportFiles>().AddSingleton<RefreshFeeds>();
        bot.Services.AddSingleton<IFetching>(services => services.GetRequiredService<RefreshFeeds>()).AddHostedService(services => services.GetRequiredService<RefreshFeeds>());

        return bot;
    }
}
