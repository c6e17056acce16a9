using OnCallBot.Wording;

namespace OnCallBot.Features.Jobs;

/// <summary>What the bot does by itself, for those who look after it.</summary>
internal static class JobsFeature
{
    public static BotBuilder AddJobs(this BotBuilder bot) => bot.Verb<ShowJobs>("/oncall", "jobs", JobsWording.Help);
}
