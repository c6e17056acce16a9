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
    /// <param name="thread">The message in whose thread it is shared; null: the channel.</param>
    public static Message Private(Answer answer, string command, string? thread = null)
    {
        var message = Message(answer, Ending(answer, command, thread));

        return thread is null ? message : InThread(message, thread);
    }

    /// <summary>For everybody in the channel: without buttons, with the name of who shared it.</summary>
    public static Message Shared(Answer answer, SlackUserId by) => Message(answer, [Shapes.Context(AnswerWording.SharedBy(by))]);

    /// <summary>For everybody in a thread in which it was asked.</summary>
    public static Message Public(Answer answer) => Message(answer, []);

    private static IReadOnlyList<Block> Ending(Answer answer, string command, string? thread)
    {
        var isForAll = answer.CanBeShared && command.Length <= LongestValue;

        return Choices(answer, isForAll ? [Shapes.Button(thread is null ? AnswerWording.Share : AnswerWording.ShareInThread, ShareAction, command)] : []);
    }

    /// <summary>The buttons that lead on.</summary>
    /// <param name="first">What stands before them.</param>
    public static IReadOnlyList<Block> Choices(Answer answer, params IReadOnlyList<IActionElement> first)
    {
        var buttons = new ActionsBlock { Elements = [.. first] };
        foreach (var choice in answer.Choices)
        {
            if (buttons.Elements.Count < MostButtons && choice.Command.Length <= LongestValue)
            {
                // Slack wants another action_id for every button of a block.
                buttons.Elements.Add(Shapes.Button(choice.Label, $"{RunAction}{buttons.Elements.Count}", choice.Command));
            }
        }

        return buttons.Elements.Count > 0 ? [buttons] : [];
    }

    /// <summary>Its buttons know the thread: what they lead to belongs there too.</summary>
    private static Message InThread(Message message, string thread)
    {
        var buttons = message.Blocks.SelectMany(IEnumerable<object> (block) => block switch
        {
            ActionsBlock actions => actions.Elements,
            SectionBlock { Accessory: { } accessory } => [accessory],
            _ => [],
        });
        foreach (var button in buttons.OfType<SlackNet.Blocks.Button>())
        {
            if ((button.ActionId == ShareAction || button.ActionId.StartsWith(RunAction, StringComparison.Ordinal)) && Typed.In(thread, button.Value) is { Length: <= LongestValue } value)
            {
                button.Value = value;
            }
        }

        return message;
    }

    private static Message Message(Answer answer, IReadOnlyList<Block> ending) => new()
    {
        Text = answer.Summary.Cut(LongestText).Value,
        Blocks = BlockBudget.Fit(answer.Blocks, ending),
        UnfurlMedia = false,
    };
}
