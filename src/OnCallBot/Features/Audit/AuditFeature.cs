using OnCallBot.Wording;

namespace OnCallBot.Features.Audit;

/// <summary>Who did what when, for admins.</summary>
internal static class AuditFeature
{
    public static BotBuilder AddAudit(this BotBuilder bot) => bot.Verb<ShowLog>("/oncall", LogQuestion.Word, AuditWording.Help);
}
