using OnCallBot.Slack;
using SlackNet.Blocks;

namespace OnCallBot.Features;

/// <summary>What a verb says, wherever it is then shown: in private, in the channel, in the terminal.</summary>
/// <param name="Summary">The answer in a line, for notifications and screen readers.</param>
/// <param name="Blocks">All of it. What Slack does not take in one message is cut off and said.</param>
/// <param name="Choices">What the asker may want next, or may have meant. At most eight are shown.</param>
internal sealed record Answer(AnswerKind Kind, Mrkdwn Summary, IReadOnlyList<Block> Blocks, IReadOnlyList<Choice> Choices)
{
    /// <summary>One short text.</summary>
    public Answer(AnswerKind kind, Mrkdwn text, params IReadOnlyList<Choice> choices)
        : this(kind, text, [Shapes.Section(text)], choices)
    {
    }
}
