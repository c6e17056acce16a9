using OnCallBot.Wording;

namespace OnCallBot.Features.Runbooks;

internal static class RunbooksFeature
{
    public const string Command = "/runbook";
    public const string ListWord = "list";
    private const string FindWord = "find";
    private const string LintWord = "lint";

    /// <summary>First words that call a verb, whatever pipelines are called.</summary>
    public static IReadOnlyList<string> Words { get; } = [ListWord, LintWord, FindWord, "help"];

    public static BotBuilder AddRunbooks(this BotBuilder bot)
    {
        bot.Services.AddHostedService<IndexRunbooks>();

        return bot
            .Verb<FindRunbook>(Command, "", RunbookWording.FindHelp)
            .Verb<FindRunbook>(Command, FindWord)
            .Verb<ListRunbooks>(Command, ListWord, RunbookWording.ListHelp)
            .Verb<LintDocuments>(Command, LintWord, LintWording.Help);
    }
}
