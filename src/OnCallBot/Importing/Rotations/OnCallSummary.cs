using System.Globalization;
using System.Text.RegularExpressions;

namespace OnCallBot.Importing.Rotations;

/// <summary>
/// Reads «On Call - Ana Berg - Growth» (PagerDuty), «[L1] ana» (Grafana OnCall), «[Primary] Ana Berg on call», «Growth: Ana», «Ana (Growth)», or the name alone.
/// </summary>
/// <param name="Who">Empty: it names nobody.</param>
/// <param name="Duty">Null: it does not say for what.</param>
/// <param name="Level">Of several at one time the highest is on call.</param>
internal sealed partial record OnCallSummary(string Who, string? Duty, int Level)
{
    /// <param name="isPerson">Somebody goes by these words.</param>
    public static OnCallSummary Read(string summary, Func<string, bool> isPerson)
    {
        var (text, level, layer) = WithoutBracket(summary.Trim());
        if (First().Match(text) is { Success: true } first)
        {
            return Ordered(first.Groups["who"].Value, Said(first.Groups["duty"]) ?? layer, level, isPerson);
        }

        if (Last().Match(text) is { Success: true } last)
        {
            return Ordered(last.Groups["who"].Value, Said(last.Groups["duty"]) ?? layer, level, isPerson);
        }

        if (isPerson(text))
        {
            return new OnCallSummary(text, layer, level);
        }

        var pieces = Separator().Split(text).Select(piece => piece.Trim()).Where(piece => piece.Length > 0 && !Alone().IsMatch(piece)).ToList();
        if (pieces.Count < 2)
        {
            return new OnCallSummary(pieces.FirstOrDefault() ?? "", layer, level);
        }

        // «Growth: Ana», and «Ana - Growth»; whatever knows better goes first.
        var who = pieces.FindIndex(piece => isPerson(piece));
        who = who >= 0 ? who : pieces.FindIndex(piece => piece.Contains('@', StringComparison.Ordinal));
        who = who >= 0 ? who : text.Contains(':', StringComparison.Ordinal) ? pieces.Count - 1 : 0;

        return new OnCallSummary(pieces[who], string.Join(' ', pieces.Where((_, at) => at != who)), level);
    }

    /// <summary>It says on call, and does not only mention it.</summary>
    public static bool SaysOnCall(string text) => Says().IsMatch(text);

    /// <summary>The words without those that only say on call: «On Call Schedule for Growth» is Growth.</summary>
    public static string? Subject(string? title)
    {
        var words = Bare(Filler().Replace(title ?? "", " "));
        words = words.StartsWith("for ", StringComparison.OrdinalIgnoreCase) ? words[4..].Trim() : words;

        return Domain.Slug.Of(words) is "" or "for" ? null : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Words without the marks between which they stood.</summary>
    public static string Bare(string words) => words.Trim().Trim('-', ':', '–', '—', '|', ' ');

    private static OnCallSummary Ordered(string who, string? duty, int level, Func<string, bool> isPerson) =>
        duty is not null && !isPerson(who) && isPerson(duty) ? new OnCallSummary(duty, who, level) : new OnCallSummary(who.Trim(), duty, level);

    private static (string Text, int Level, string? Layer) WithoutBracket(string text)
    {
        if (Bracket().Match(text) is not { Success: true } bracket)
        {
            return (text, 0, null);
        }

        var (inside, rest) = (bracket.Groups["inside"].Value.Trim(), text[bracket.Length..].Trim());

        return LevelNumber().Match(inside) is { Success: true } level
            ? (rest, int.Parse(level.Groups["number"].Value, CultureInfo.InvariantCulture), null)
            : (rest, 0, inside.Length == 0 ? null : inside);
    }

    private static string? Said(Group group) => group is { Success: true, Value: var value } && value.Trim() is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"^\[(?<inside>[^\]]*)\]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();

    [GeneratedRegex("^[A-Za-z]?(?<number>[0-9]{1,3})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LevelNumber();

    [GeneratedRegex(@"^on[- ]?call( shift| duty)?\s*(\s-+\s|[–—:])\s*(?<who>.+?)(\s+(-+|[–—|])\s+(?<duty>.+))?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex First();

    [GeneratedRegex(@"^(?<who>.+?)( -)?( is)? on[- ]?call( for (?<duty>.+))?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Last();

    [GeneratedRegex("^on[- ]?call( shift| duty)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^on[- ]?call( (schedule|shift|duty|calendar|rotation)\b|\s*(-|[–—:])|$)|\bon[- ]?call( schedule| calendar| rotation| rota)?$|^\[[A-Za-z]?[0-9]{1,3}\]\s*\S", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Says();

    [GeneratedRegex(@"\bon[- ]?call\b( (schedules?|calendar|rotation|rota)\b)?|\b(schedules?|calendar|rotation|rota)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\s-+\s|[–—:|()]", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();
}
