using System.Globalization;
using System.Text.RegularExpressions;
using OnCallBot.Domain;

namespace OnCallBot.Importing.Watches;

/// <summary>
/// Reads «On Call - Ana Berg - Growth» (PagerDuty), «[L1] ana» (Grafana OnCall), «Ana Berg (Growth)» (Opsgenie), «Ana Berg is on call for Growth» (incident.io),
/// «Ana Berg On-Call (GoAlert: Growth)», «[Primary] Ana Berg on call», «Growth: Ana &amp; Bo», or the name alone.
/// </summary>
/// <param name="Who">Empty: it names nobody.</param>
/// <param name="Duty">Null: it does not say for what.</param>
/// <param name="Level">Of several at one time the highest is on call.</param>
internal sealed partial record OnCallSummary(IReadOnlyList<string> Who, string? Duty, int Level)
{
    private static readonly string[] Together = [" & ", " + ", " and ", " und ", "/", ";"];

    /// <param name="isPerson">Somebody goes by these words.</param>
    /// <param name="isDuty">The name of a duty stands in these words.</param>
    public static OnCallSummary Read(string summary, Func<string, bool> isPerson, Func<string, bool> isDuty)
    {
        var (text, level, layer) = WithoutBrackets(Pronouns().Replace(summary, " ").Trim());
        var (who, duty) = Whole(text) is { } said ? Ordered(said.Who, said.Duty, isPerson, isDuty)
            : isPerson(text) ? ([text], null)
            : Pieces(text, isPerson, isDuty);
        if (layer is not null && duty is null && !who.Any(isPerson) && isPerson(layer))
        {
            (who, duty, layer) = ([layer], who.Count == 0 ? null : string.Join(' ', who), null);
        }

        return new OnCallSummary(who, layer is null || duty is null ? duty ?? layer : Joined(duty, layer), level);
    }

    /// <summary>It says on call, and does not only mention it.</summary>
    public static bool SaysOnCall(string text) => Says().IsMatch(text);

    /// <summary>The words without those that only say on call: «On Call Schedule for Growth» is Growth.</summary>
    public static string? Subject(string? title)
    {
        var words = Bare(Filler().Replace(title ?? "", " "));
        words = words.StartsWith("for ", StringComparison.OrdinalIgnoreCase) ? words[4..].Trim() : words;

        return Slug.Of(words) is "" or "for" ? null : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Words without the marks between which they stood.</summary>
    public static string Bare(string words) => words.Trim().Trim('-', ':', '–', '—', '|', ' ');

    /// <summary>Where one of the forms that say on call fits: who, and what for.</summary>
    private static (string Who, string? Duty)? Whole(string text) =>
        new[] { Own(), First(), Last() }.Select(form => form.Match(text)).FirstOrDefault(match => match.Success) is { } match
            ? (Bare(match.Groups["who"].Value).TrimEnd(','), Bare(match.Groups["duty"].Value) is { Length: > 0 } duty ? duty : null)
            : null;

    /// <summary>Who stands first, unless it is known better.</summary>
    private static (IReadOnlyList<string> Who, string? Duty) Ordered(string who, string? duty, Func<string, bool> isPerson, Func<string, bool> isDuty)
    {
        var (first, second) = (Several(who, isPerson), Several(duty ?? "", isPerson));
        var isTurned = duty is not null && !first.Any(isPerson) && (second.Any(isPerson) || (who.Length > 0 && isDuty(who) && !isDuty(duty)));

        return isTurned ? (second, who.Length > 0 ? who : null) : (first, duty);
    }

    /// <summary>«Growth: Ana», and «Ana - Growth»; whatever knows better goes first.</summary>
    private static (IReadOnlyList<string> Who, string? Duty) Pieces(string text, Func<string, bool> isPerson, Func<string, bool> isDuty)
    {
        var pieces = Separator().Split(text).Select(Bare).Where(piece => piece.Length > 0 && !Alone().IsMatch(piece)).ToList();
        if (pieces.Count < 2)
        {
            return ([.. pieces.SelectMany(one => Several(one, isPerson))], null);
        }

        var likely = pieces.ConvertAll(Likely);
        var best = likely.Max();
        var hasColon = text.Contains(':', StringComparison.Ordinal);
        var usual = hasColon ? pieces.Count - 1 : 0;
        HashSet<int> who = !hasColon && best == 2 && likely.TrueForAll(one => one is 2 or < 0)
            ? [.. likely.Index().Where(one => one.Item == 2).Select(one => one.Index)]
            : [likely[usual] == best ? usual : likely.IndexOf(best)];
        var others = string.Join(' ', pieces.Where((_, at) => !who.Contains(at)));

        return ([.. pieces.Where((_, at) => who.Contains(at)).SelectMany(piece => Several(piece, isPerson))], others.Length == 0 ? null : others);

        // Somebody whom it names is called as the duty is; they are rather the duty.
        int Likely(string piece) =>
            (Several(piece, isPerson).All(isPerson) ? 2 : piece.Contains('@', StringComparison.Ordinal) ? 1 : 0) - (isDuty(piece) ? 1 : 0);
    }

    private static IReadOnlyList<string> Several(string who, Func<string, bool> isPerson) =>
        isPerson(who) || who.Contains('(', StringComparison.Ordinal) ? [who] : [.. who.Split(Together, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(one => Listed(one, isPerson))];

    /// <summary>«Ana Berg, Bo Lee» are two; «Berg, Ana» is one.</summary>
    private static string[] Listed(string who, Func<string, bool> isPerson)
    {
        var parts = isPerson(who) ? [] : who.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        return parts.Length > 1 && (Array.TrueForAll(parts, part => isPerson(part)) || Array.TrueForAll(parts, part => part.Contains(' ', StringComparison.Ordinal) || part.Contains('@', StringComparison.Ordinal))) ? parts : [who];
    }

    private static (string Text, int Level, string? Layer) WithoutBrackets(string text)
    {
        var (level, layers) = (0, new List<string>());
        while (Bracket().Match(text) is { Success: true } bracket)
        {
            var inside = bracket.Groups["inside"].Value.Trim();
            if (LevelNumber().Match(inside) is { Success: true } number)
            {
                level = int.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture);
            }
            else if (Slug.Of(inside).Length > 0 && !Alone().IsMatch(inside))
            {
                layers.Add(inside);
            }

            text = text[bracket.Length..].Trim();
        }

        return (text, level, layers.Count == 0 ? null : string.Join(' ', layers));
    }

    /// <summary>«Growth Primary» and «Growth Secondary», wherever it stands what of it is which.</summary>
    private static string Joined(string duty, string layer) => IsRank(layer) || !IsRank(duty) ? $"{duty} {layer}" : $"{layer} {duty}";

    private static bool IsRank(string words) => DutyNames.IsBackup(words) || Slug.Of(words) is "primary";

    [GeneratedRegex(@"^\[(?<inside>[^\]]*)\]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();

    [GeneratedRegex("^[A-Za-z]?(?<number>[0-9]{1,3})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LevelNumber();

    [GeneratedRegex(@"\s*\((she|he|they|ze|xe|sie|er)\s*/[^()]*\)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pronouns();

    [GeneratedRegex(@"^(?<who>)on[- ]?call \([^():]+: (?<duty>.+?)\)( begins\*)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Own();

    [GeneratedRegex(@"^on[- ]?call( shift| duty)?\s*(\s-+\s|[–—:])\s*(?<who>.+?)(\s+(-+|[–—|])\s+(?<duty>.+))?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex First();

    [GeneratedRegex(@"^(?<who>.+?)( -)?( is)? on[- ]?call( for (?<duty>.+)| \(([^():]+: )?(?<duty>[^()]+)\)( begins\*)?)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
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
