using OnCallBot.Wording;

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
        bot.Job<AskForNotes>();
        bot.Message<AskForNotes>();
        bot.Slack
            .Button<SayIHaveIt>(HaveItButton.ActionId)
            .Button<TakeOver>(TakeOver.ActionId)
            .Button<OpenNotesForm>(OpenNotesForm.ActionId)
            .View<SubmitNotes>(NotesForm.CallbackId);

        return bot
            .Verb<KeepNotes>("/oncall", KeepNotes.Word, NotesWording.Help)
            .Verb<KeepNotes>("/oncall", KeepNotes.ListWord, NotesWording.ListHelp);
    }
}
