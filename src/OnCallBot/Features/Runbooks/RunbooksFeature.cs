using OnCallBot.Features.Runbooks.Editing;
using OnCallBot.Wording;

namespace OnCallBot.Features.Runbooks;

internal static class RunbooksFeature
{
    public const string Command = "/runbook";
    public const string ListWord = "list";
    public const string FindWord = "find";
    private const string LintWord = "lint";

    /// <summary>First words that call a verb, whatever pipelines are called.</summary>
    public static IReadOnlyList<string> Words { get; } = [ListWord, LintWord, FindWord, WriteRunbook.EditWord, WriteRunbook.AddWord, WriteRunbook.NewWord, ShowHistory.Word, SayReviewed.Word, BringBack.Word, "help"];

    public static BotBuilder AddRunbooks(this BotBuilder bot)
    {
        bot.Services.AddHostedService<IndexRunbooks>().AddSingleton<RunbookDesk>();
        bot.Job<NudgeReviews>();
        bot.Message<NudgeMessage>();
        bot.Slack
            .View<SubmitRunbook>(RunbookForm.CallbackId)
            .Button<PressReviewed>(NudgeMessage.ReviewedAction)
            .Button<PressEdit>(NudgeMessage.EditAction);

        return bot
            .Verb<FindRunbook>(Command, "", RunbookWording.FindHelp)
            .Verb<FindRunbook>(Command, FindWord)
            .Verb<ListRunbooks>(Command, ListWord, RunbookWording.ListHelp)
            .Verb<LintDocuments>(Command, LintWord, LintWording.Help)
            .Verb<WriteRunbook>(Command, WriteRunbook.EditWord, RunbookFormWording.EditHelp)
            .Verb<WriteRunbook>(Command, WriteRunbook.AddWord, RunbookFormWording.AddHelp)
            .Verb<WriteRunbook>(Command, WriteRunbook.NewWord)
            .Verb<ShowHistory>(Command, ShowHistory.Word, RunbookHistoryWording.Help)
            .Verb<BringBack>(Command, BringBack.Word)
            .Verb<SayReviewed>(Command, SayReviewed.Word, ReviewWording.Help);
    }
}
