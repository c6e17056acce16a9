using OnCallBot.Wording;

namespace OnCallBot.Features.Swaps;

/// <summary>Asking for swaps, settling them in the channel, taking them back.</summary>
internal static class SwapsFeature
{
    public static BotBuilder AddSwaps(this BotBuilder bot)
    {
        bot.Services.AddSingleton<SwapDesk>();
        bot.Services.AddScoped<SwapPress>();
        bot.Sweep<ExpireSwaps>();
        bot.Sweep<FollowUpSwap>();
        bot.Message<FollowUpSwap>();
        bot.Message<SwapRequestMessage>();
        bot.Message<UnpostedMessage>();
        bot.Message<RevertMessage>();
        bot.Slack
            .Button<OpenSwapForm>(SwapButton.ActionId)
            .Button<OpenSwapForm>(SwapButton.FirstPartActionId)
            .Button<OpenSwapForm>(SwapButton.LastPartActionId)
            .Action<SlackNet.Blocks.StaticSelectAction, ChangeSwapForm>(SwapForm.ShiftAction)
            .Action<SlackNet.Blocks.StaticSelectAction, ChangeSwapForm>(SwapForm.WithAction)
            .View<SubmitSwap>(SwapForm.CallbackId)
            .Button<ApproveSwap>(SwapAnswers.ApproveAction)
            .Button<DeclineSwap>(SwapAnswers.DeclineAction)
            .Action<SlackNet.Blocks.OverflowAction, CancelSwap>(SwapAnswers.MoreAction)
            .Button<PostSwapAgain>(PostSwapAgain.ActionId)
            .Button<RevertSwap>(AnswerMessages.RevertAction);

        return bot.Verb<AskForSwap>("/oncall", "swap", SwapWording.Help);
    }
}
