using OnCallBot.Features;

namespace OnCallBot.Tests.Docs;

internal static class CountdownFeature
{
    public static BotBuilder AddCountdown(this BotBuilder bot) => bot.Verb<ShowCountdown>("/oncall", "countdown", CountdownWording.Help);
}
