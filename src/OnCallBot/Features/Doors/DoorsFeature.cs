namespace OnCallBot.Features.Doors;

/// <summary>Ways to ask beside commands: from a message, from anywhere, and in a thread.</summary>
internal static class DoorsFeature
{
    public static BotBuilder AddDoors(this BotBuilder bot)
    {
        bot.Services.AddSingleton<OwnUser>().AddSingleton<ChannelNames>();
        bot.Slack
            .MessageShortcut<FindInMessage>(FindInMessage.CallbackId)
            .GlobalShortcut<ShowOnCall>(ShowOnCall.CallbackId)
            .Event<SlackNet.Events.AppMention, AnswerMention>();

        return bot;
    }
}
