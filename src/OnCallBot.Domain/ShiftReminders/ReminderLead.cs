using System.Globalization;
using System.Text.RegularExpressions;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.ShiftReminders;

/// <summary>How long before a shift its holder is reminded of it, read and written: «2h», «36 hours», «2 days», «none».</summary>
public static partial class ReminderLead
{
    private const string NoneWord = "none";

    public static TimeSpan Shortest { get; } = TimeSpan.FromHours(1);

    public static TimeSpan Longest { get; } = TimeSpan.FromDays(2);

    /// <summary>What holds for whoever has not chosen.</summary>
    public static TimeSpan Usual { get; } = TimeSpan.FromDays(1);

    /// <summary>They want no reminder.</summary>
    public static TimeSpan None => TimeSpan.Zero;

    /// <summary>Null: it is none, or is too short or too long.</summary>
    public static TimeSpan? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        if (Never().IsMatch(text))
        {
            return None;
        }

        var match = Length().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var number = match.Groups["number"].ValueSpan is [>= '0' and <= '9', ..] digits ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : 1;
        var lead = char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        };

        return lead >= Shortest && lead <= Longest ? lead : null;
    }

    /// <summary>As <see cref="Find"/> reads it.</summary>
    public static string Write(TimeSpan lead) => lead == None ? NoneWord : Lengths.Write(lead);

    [GeneratedRegex(@"^\s*(none|off|no|never)\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Never();

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,4}|an?|one)\s*(?<unit>m|mins?|minutes?|h|hrs?|hours?|d|days?)\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Length();
}
