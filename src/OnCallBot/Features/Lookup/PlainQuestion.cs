using System.Text.RegularExpressions;

namespace OnCallBot.Features.Lookup;

/// <summary>A question as one puts it to people: of «who is on call for the growth pipeline next week, please?» the bot needs «growth next week».</summary>
internal static partial class PlainQuestion
{
    /// <summary>The words without what only makes a sentence of them; all of them, where they name something.</summary>
    public static string Words(CommandRequest request)
    {
        if (request.Team.Names.AreName(request.Words))
        {
            return request.Words;
        }

        var words = Beginning().Replace(WithoutEnding(request.Words), "");
        var name = Kind().Replace(words, " ").Trim();

        return name.Length > 0 && !request.Team.Names.AreName(words) ? name : words;
    }

    /// <param name="rest">What stands behind it: a time.</param>
    public static bool IsOfAsker(CommandRequest request, out string rest)
    {
        var words = WithoutEnding(request.Words);
        rest = Asker().Replace(words, "");

        return rest != words && !request.Team.Names.AreName(request.Words);
    }

    private static string WithoutEnding(string words) => Ending().Replace(words, "") is { Length: > 0 } left ? left : words;

    [GeneratedRegex(@"^who(\s+(is|are|has|holds|will\s+be)|['’]?s)?(\s+(on[\s-]?call|on\s+duty))?(\s+(for|of|in|on|at))?(\s+the)?(\s+|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^((when\s+)?(am\s+i|will\s+i\s+be)(\s+next)?\s+on([\s-]?call|\s+duty)(\s+next$)?|who\s+am\s+i|my\s+(next\s+)?(shifts?|turns?|duty|duties))(\s+|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Asker();

    [GeneratedRegex(@"(^|\s)(the\s+)?pipelines?(\s|$)|^the\s", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Kind();

    [GeneratedRegex(@"([\s,]+(please|pls))?[?!.\s]*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ending();
}
