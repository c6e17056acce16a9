using System.Globalization;
using System.Text.RegularExpressions;
using OnCallBot.Domain.Pipelines;

namespace OnCallBot.Importing;

/// <summary>Days, durations and audiences as people write them.</summary>
internal static partial class Wordings
{
    private static readonly string[] DayFormats =
    [
        "yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "dd.MM.yyyy",
    ];

    public static Audience? FindAudience(string text)
    {
        var isInvestor = text.Contains("investor", StringComparison.OrdinalIgnoreCase);
        var isExperiment = text.Contains("experiment", StringComparison.OrdinalIgnoreCase);

        return isInvestor == isExperiment ? null : isInvestor ? Audience.Investor : Audience.Experiment;
    }

    /// <summary>The audience and not a word more.</summary>
    public static bool IsBareAudience(string text) => text.Trim().ToUpperInvariant() is "INVESTOR" or "INVESTORS" or "EXPERIMENT" or "EXPERIMENTS";

    public static DateOnly? FindDay(string text) =>
        DateOnly.TryParseExact(text.Trim().TrimEnd('.'), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;

    /// <summary>48h, 30 min, 2 days, 1 week.</summary>
    public static TimeSpan? FindDuration(string text) => Duration().Match(text.Trim()) is { Success: true } match ? Length(match) : null;

    private static TimeSpan? Length(Match match)
    {
        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        var length = char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => TimeSpan.FromDays(7L * number),
        };

        return length > TimeSpan.Zero ? length : null;
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,4})\s*(?<unit>m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?)[.]?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Duration();
}
