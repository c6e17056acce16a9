using OnCallBot.Wording;

namespace OnCallBot.Features.Leave;

internal static class LeaveFeature
{
    public static BotBuilder AddLeave(this BotBuilder bot) => bot.Verb<KeepLeave>("/oncall", LeaveQuestion.Word, LeaveWording.Help);
}
