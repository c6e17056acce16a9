using OnCallBot.Slack.Homes;
using SlackNet.Events;

namespace OnCallBot.Features.Homes;

/// <summary>The bot's home in Slack, everybody's own.</summary>
internal static class HomesFeature
{
    public static BotBuilder AddHomes(this BotBuilder bot)
    {
        bot.Services.AddSingleton<IHomeContent, HomeContent>();
        bot.Services.AddSingleton<HomePublisher>();
        bot.Services.AddHostedService(provider => provider.GetRequiredService<HomePublisher>());
        bot.Slack
            .Event<AppHomeOpened, OpenHome>()
            .Button<SettleHome>(SettleHome.ActionId)
            .View<SubmitHomeForm>(HomeForm.CallbackId)
            .Options<SuggestZones>(SettingsForm.ZoneAction)
            .Options<SuggestCalendars>(SettingsForm.CalendarAction);
        foreach (var form in HomeForms.All)
        {
            bot.Slack.Button<OpenHomeForm>(form.ActionId);
        }

        return bot;
    }
}
