using OnCallBot.Slack;
using SlackNet.Blocks;

namespace OnCallBot.Features;

/// <summary>What a verb says, wherever it is then shown: in private, in the channel, in the terminal.</summary>
/// <param name="Summary">The answer in a line, for notifications and screen readers.</param>
/// <param name="Blocks">All of it. What Slack does not take in one message is cut off and said.</param>
/// <param name="Choices">What the asker may want next, or may have meant. At most eight are shown.</param>
internal sealed record Answer(AnswerKind Kind, Mrkdwn Summary, IReadOnlyList<Block> Blocks, IReadOnlyList<Choice> Choices)
{
    /// <summary>It is about one person's own affairs, or something was done: whoever asked in a thread sees it alone.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Whoever asked may show it to others.</summary>
    public bool CanBeShared => Kind is AnswerKind.Found or AnswerKind.Findings;

    /// <summary>Where it is asked in the open, it can be answered there.</summary>
    public bool IsForAll => CanBeShared && !IsPersonal;

    /// <summary>One short text.</summary>
    public Answer(AnswerKind kind, Mrkdwn text, params IReadOnlyList<Choice> choices)
        : this(kind, text, [Shapes.Section(text)], choices)
    {
    }
}
