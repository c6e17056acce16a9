namespace OnCallBot.Features.Handovers;

/// <summary>What one week hands to the next.</summary>
internal static class HandoversFeature
{
    public static BotBuilder AddHandovers(this BotBuilder bot)
    {
        bot.Job<PostHandover>();
        bot.Sweep<ChaseHandover>();
        bot.Message<HandoverMessage>();
        bot.Message<HandoverPage>();
        bot.Slack.Button<SayIHaveIt>(HandoverBlocks.HaveItAction);

        return bot;
    }
}
