using System.Text.RegularExpressions;
using OnCallBot.Domain.Pipelines;

namespace OnCallBot.Importing.Drafting;

/// <summary>One line of a runbook's owners: «Primary Owner: Finance Team», «Finance (primary)».</summary>
internal static partial class OwnerLine
{
    /// <summary>Every role that the lines give to a team, by the number of the line.</summary>
    public static IEnumerable<(OwnerRole Role, string Team, int Line)> Read(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var parts = lines[i].Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var named = parts.Select(Find).ToList();
            if (named.Count > 1 && named.TrueForAll(part => part is not null))
            {
                foreach (var part in named)
                {
                    yield return (part!.Value.Role, part.Value.Team, i);
                }
            }
            else if (Find(lines[i]) is { } one)
            {
                yield return (one.Role, one.Team, i);
            }
            else if (lines.Count == 1 && parts.Length == 1 && !DutyNames.IsNothing(lines[i]))
            {
                yield return (OwnerRole.Primary, Plain(lines[i]), i);
            }
        }
    }

    private static (OwnerRole Role, string Team)? Find(string text)
    {
        var match = RoleFirst().Match(text);
        if (!match.Success)
        {
            match = RoleLast().Match(text);
        }

        var team = match.Success ? Plain(match.Groups["team"].Value) : "";

        return team.Length == 0 || DutyNames.IsNothing(team)
            ? null
            : (match.Groups["role"].Value.StartsWith("p", StringComparison.OrdinalIgnoreCase) ? OwnerRole.Primary : OwnerRole.Secondary, team);
    }

    private static string Plain(string team) => team.Trim().TrimEnd('.').Trim();

    [GeneratedRegex(@"^\s*(?<role>primary|secondary|backup)(\s+(owners?|team))*\s*(:|=|–|—|\s-|\bis\b)\s*(?<team>\S.*)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex RoleFirst();

    [GeneratedRegex(@"^(?<team>[^()]+?)\s*(\(\s*(?<role>primary|secondary|backup)(\s+owner)?\s*\)|[:–—]\s*(?<role>primary|secondary)(\s+owner)?)\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RoleLast();
}
