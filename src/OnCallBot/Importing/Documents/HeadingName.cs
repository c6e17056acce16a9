using System.Text.RegularExpressions;

namespace OnCallBot.Importing.Documents;

internal static partial class HeadingName
{
    public static string Of(string heading)
    {
        var name = Lead().Replace(heading, "");
        name = Kind().Replace(name, "");
        name = Remark().Replace(name, "");
        var shorter = Ending().Replace(name, "").Trim().TrimEnd(':').Trim();

        return shorter.Length > 0 ? shorter : heading.Trim();
    }

    /// <summary>What a heading says of its pipeline in brackets, or null.</summary>
    public static string? FindRemark(string heading) => Remark().Match(heading) is { Success: true } match ? match.Groups["remark"].Value.Trim() : null;

    [GeneratedRegex(@"^\s*[0-9]{1,3}([.][0-9]{1,3}){0,4}[.)]?\s+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\s*(data pipeline|pipeline|run ?book for|run ?book|business area|area)\s*(:|–|—|\s-\s)\s*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\s*\((?<remark>[^()]*)\)\s*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\s+(pipelines?|run ?books?|area)\s*:?\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ending();
}
