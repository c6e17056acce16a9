using OnCallBot.Domain.People;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What stands around every answer.</summary>
internal static class AnswerWording
{
    public const string Share = "Share in channel";
    public const string ShareInThread = "Share in thread";
    public const string CloseView = "Close";
    public const string OpenForm = "Open the form";
    public const string ModalTitle = "OnCallBot";
    public const string WhoTitle = "Who is on call?";

    public static Mrkdwn NeedsForm { get; } = Mrkdwn.Of($"That needs a form, which only a button can open.");

    /// <summary>What a button is for can no longer be made out.</summary>
    public static Mrkdwn UnknownButton { get; } = Mrkdwn.Plain(SlackWording.UnknownControl);

    public static Mrkdwn NotShared { get; } = Mrkdwn.Of($"That was not shared: Slack no longer takes an answer to that message. Ask again, and share the new answer.");

    public static Mrkdwn CutHere { get; } = Mrkdwn.Of($"There is more than Slack shows in one message. Ask for less at a time: name an area, a pipeline or fewer weeks.");

    public static Mrkdwn HelpEnding { get; } = Mrkdwn.Of($"Part of a name is enough, and a slip of the keyboard is forgiven. Only you see the answers, until you share them. In a thread, mention me: `@OnCallBot growth`, `@OnCallBot runbook kafka late`.");

    public static Mrkdwn SharedBy(SlackUserId user) => Mrkdwn.Of($"Shared by {Mrkdwn.Mention(user)}");

    public static Mrkdwn Help(string command) => Mrkdwn.Of($"*What {command} answers*");

    public static Mrkdwn Forms(IEnumerable<HelpLine> lines) => Mrkdwn.Join("\n", lines.Select(line => Mrkdwn.Of($"`{line.Form}`  {line.Meaning}")));
}
