using OnCallBot.Wording;

namespace OnCallBot.Features.Fairness;

internal static class FairnessFeature
{
    public static BotBuilder AddFairness(this BotBuilder bot) => bot
        .Verb<ShowFairness>(ShowFairness.Command, ShowFairness.Word, FairnessWording.Help);
}
