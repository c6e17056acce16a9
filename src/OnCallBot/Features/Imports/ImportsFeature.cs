namespace OnCallBot.Features.Imports;

/// <summary>Team files, from the terminal and at the start, and calendars from their addresses.</summary>
internal static class ImportsFeature
{
    public static BotBuilder AddImports(this BotBuilder bot)
    {
        bot.Services.AddSingleton<ImportFiles>().AddHostedService<RefreshFeeds>();

        return bot;
    }
}
