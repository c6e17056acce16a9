using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What is said to those who ask without a command.</summary>
internal static class DoorsWording
{
    public const string SearchInstead = "Look in the runbooks";

    public static Mrkdwn NoWords { get; } = Mrkdwn.Of(
        $"That message has no words to look for in the runbooks. Use the shortcut on one that says what is wrong, or type it: `/runbook kafka late`.");

    public static Mrkdwn SearchedFor(string words) => Mrkdwn.Of($"Looked for “{words}”, the words of that message that say most");
}
