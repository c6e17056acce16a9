using OnCallBot.Domain.People;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace OnCallBot.Features;

/// <summary>Answers as Slack shows them.</summary>
internal static class AnswerMessages
{
    public const string ShareAction = "share";
    /// <summary>Takes back an approved swap.</summary>
    public const string RevertAction = "swap-revert";

    public const string RunAction = "run-";
    public const int MostButtons = 8;
    private const int LongestValue = 2000;
    private const int LongestText = 4000;

    /// <summary>For the asker's eyes: with the button that shares it and those that lead on.</summary>
    /// <param name="command">What was asked, as typed: the share button asks it again.</param>
    public static Message Private(Answer answer, string command)
    {
        var ending = new List<Block>();
        var buttons = new ActionsBlock();
        if (answer.Kind is AnswerKind.Found or AnswerKind.Findings && command.Length <= LongestValue)
        {
            buttons.Elements.Add(Shapes.Button(AnswerWording.Share, ShareAction, command));
        }

        foreach (var choice in answer.Choices)
        {
            if (buttons.Elements.Count < MostButtons && choice.Command.Length <= LongestValue)
            {
                // Slack wants another action_id for every button of a block.
                buttons.Elements.Add(Shapes.Button(choice.Label, $"{RunAction}{buttons.Elements.Count}", choice.Command));
            }
        }

        if (buttons.Elements.Count > 0)
        {
            ending.Add(buttons);
        }

        return Message(answer, ending);
    }

    /// <summary>For everybody in the channel: without buttons, with the name of who shared it.</summary>
    public static Message Shared(Answer answer, SlackUserId by) => Message(answer, [Shapes.Context(AnswerWording.SharedBy(by))]);

    private static Message Message(Answer answer, IReadOnlyList<Block> ending) => new()
    {
        Text = answer.Summary.Cut(LongestText).Value,
        Blocks = BlockBudget.Fit(answer.Blocks, ending),
        UnfurlMedia = false,
    };

}
