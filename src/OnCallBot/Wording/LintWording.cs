using OnCallBot.Domain.Findings;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>How findings are shown in an answer.</summary>
internal static class LintWording
{
    private const int LongestDetail = 400;
    private const int LongestQuote = 80;

    public static IReadOnlyList<HelpLine> Help { get; } = [new("/runbook lint", "where the team's documents contradict themselves, and what would settle it")];

    public static Mrkdwn Title(string rotation, int findings) => Mrkdwn.Of($"*{Count(findings)}*  ·  {rotation}");

    public static Mrkdwn Heading(Severity severity) => Mrkdwn.Of($"*{FindingsWording.Word(severity)}*");

    /// <param name="details">How many of the details to show.</param>
    /// <param name="isShort">Long ones are cut.</param>
    public static Mrkdwn Finding(FindingText text, int details, bool isShort)
    {
        var lines = new List<Mrkdwn> { Mrkdwn.Of($"⚠️ *{text.Title}*") };
        lines.AddRange(Shortened.To(text.Details, details, detail => Mrkdwn.Of($"•  {(isShort ? Mrkdwn.Plain(detail).Cut(LongestDetail) : Mrkdwn.Plain(detail))}"), more => Mrkdwn.Of($"•  … and {more} more")));

        lines.Add(Mrkdwn.Of($"→ {text.Settle}"));

        return Mrkdwn.Join("\n", lines);
    }

    public static Mrkdwn Summary(IReadOnlyCollection<Finding> findings) => Mrkdwn.Of(
        $"{Count(findings.Count)}. {string.Join(", ", findings.CountBy(finding => finding.Severity).OrderBy(one => one.Key).Select(one => $"{FindingsWording.Word(one.Key)}: {one.Value}"))}.");

    public static Mrkdwn AllIsWell(IEnumerable<string> rotations) => Mrkdwn.Of($"Nothing to mend: the documents of {Voice.List(rotations)} leave nothing out and do not contradict themselves.");

    public static Mrkdwn NoRotation(string words, IEnumerable<string> rotations) => Mrkdwn.Of($"I know nothing called “{Voice.InLine(words, LongestQuote)}”. I can look at {Voice.Either(rotations)}, or at all: `/runbook lint`.");

    public static Mrkdwn More(int more) => Mrkdwn.Of($"{Count(more)} more. In a terminal `oncallbot lint` shows all of them.");

    private static string Count(int findings) => findings == 1 ? "1 finding" : $"{findings} findings";
}
