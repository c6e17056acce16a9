using System.Text.RegularExpressions;
using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Tests.Importing;

/// <summary>A state as text without the places in which things stand, without what was not read, and without who imported or edited it when.</summary>
internal static partial class Placeless
{
    public static string Of(TeamState team) => string.Join('\n', team.Parts()
        .Where(part => part is not (AuditEntry or RunbookCare or RunbookEdit))
        .Select(part => part is TeamDocument document ? document with { Files = [], Unread = [] } : part)
        .Select(part => PlaceText().Replace(part.ToString()!, ""))
        .Order(StringComparer.Ordinal));

    [GeneratedRegex(@"Place = (\S+?:\d+|Slack edit \d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PlaceText();
}
