using System.Globalization;
using System.Text.RegularExpressions;

namespace OnCallBot.Domain.Runbooks;

/// <summary>What an SLA's sentence says that a machine can use.</summary>
public static partial class SlaText
{
    private const int Longest = 2_000;

    /// <summary>How old the data may be: 48 hours in «Data will arrive within 48hrs». Null where it says no such thing.</summary>
    public static TimeSpan? FindFreshness(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var match = Arrives().Match(text.Length > Longest ? text[..Longest] : text);
        if (!match.Success)
        {
            return null;
        }

        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

        return number == 0 ? null : char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => TimeSpan.FromDays(7L * number),
        };
    }

    [GeneratedRegex(
        @"\b(arriv\w*|land(s|ed)?|available|fresh\w*|refresh\w*|updated?|loaded?|delivered)\b[^.;]{0,60}?\b(within|in under|at most|no more than|no older than|less than|every)\s+(?<number>[0-9]{1,4})\s*(?<unit>minutes?|mins?|hours?|hrs?|h|days?|d|weeks?)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Arrives();
}
