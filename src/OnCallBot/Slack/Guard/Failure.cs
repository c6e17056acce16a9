using System.Security.Cryptography;
using System.Text;
using SlackNet;

namespace OnCallBot.Slack.Guard;

/// <summary>An exception as it may stand in a log: what kind, and where. Its message may hold what somebody wrote.</summary>
internal static class Failure
{
    private const int ReferenceDigits = 8;

    /// <summary>What a person can pass on, and whoever reads the log can find.</summary>
    public static string NewReference() => RandomNumberGenerator.GetHexString(ReferenceDigits, lowercase: true);

    public static string Describe(Exception failure)
    {
        var text = new StringBuilder();
        for (var current = failure; current is not null; current = current.InnerException)
        {
            text.Append(text.Length > 0 ? "\ncaused by " : "").Append(current.GetType().FullName);
            if (current is SlackException slack)
            {
                text.Append(' ').Append(slack.ErrorCode);
            }

            text.Append('\n').Append(current.StackTrace);
        }

        return text.ToString();
    }
}
