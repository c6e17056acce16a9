using System.Text.RegularExpressions;

namespace OnCallBot.Features.Lookup;

/// <summary>A question as one puts it to people: of «who is on call for growth next week, please?» the bot needs «growth next week».</summary>
internal static partial class PlainQuestion
{
    /// <summary>The words without what only makes a sentence of them; all of them, where they name something.</summary>
    public static string Words(CommandRequest request)
    {
        if (request.Team.Names.AreName(request.Words))
        {
            return request.Words;
        }

        var words = Ending().Replace(request.Words, "");

        return words.Length == 0 ? request.Words : Beginning().Replace(words, "");
    }

    [GeneratedRegex(@"^who(\s+(is|are|has|holds|will\s+be)|['’]?s)?(\s+(on[\s-]?call|on\s+duty))?(\s+(for|of|in|on|at))?(\s+the)?(\s+|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"([\s,]+(please|pls))?[?!.\s]*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ending();
}
