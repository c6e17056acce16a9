using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace OnCallBot.Features;

/// <summary>Modals in answer to a press or a command. Where one is open already, the next lies on top of it, and closing that leads back.</summary>
internal static class Modals
{
    public static Task ShowAsync(this ISlackApiClient slack, BlockActionRequest request, ModalViewDefinition view) =>
        slack.ShowAsync(request.TriggerId, request.View is ModalViewInfo, view, CancellationToken.None);

    /// <summary>A command's form; where none can be opened, words instead.</summary>
    public static async ValueTask<Answer> OpenAsync(this ISlackApiClient slack, CommandRequest request, ModalViewDefinition view, CancellationToken cancellationToken)
    {
        if (request.TriggerId is null)
        {
            return FormByButton.For(request);
        }

        await slack.ShowAsync(request.TriggerId, request.IsInModal, view, cancellationToken);

        return new Answer(AnswerKind.Opened, default(Mrkdwn));
    }

    /// <summary>An answer where there is no channel: without the button that shares it.</summary>
    /// <param name="title">Null: the bot's name.</param>
    public static ModalViewDefinition Of(Answer answer, string? title = null) => new()
    {
        Title = new PlainText(title ?? AnswerWording.ModalTitle),
        Close = new PlainText(AnswerWording.CloseView),
        Blocks = BlockBudget.Fit(answer.Blocks, AnswerMessages.Choices(answer)),
    };

    public static ModalViewDefinition Of(Mrkdwn text) => Of(new Answer(AnswerKind.Done, text));

    private static Task<ViewResponse> ShowAsync(this ISlackApiClient slack, string triggerId, bool isOverAnother, ModalViewDefinition view, CancellationToken cancellationToken) =>
        isOverAnother ? slack.Views.Push(triggerId, view, cancellationToken) : slack.Views.Open(triggerId, view, cancellationToken);
}
