using System.Globalization;
using System.Text.RegularExpressions;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>How one answer speaks of people and times.</summary>
/// <param name="Zone">Whose clock its times are read from.</param>
/// <param name="Now">The moment that it answers for.</param>
/// <param name="Mentions">People are mentioned where Slack knows them; else they are named.</param>
/// <param name="Lasts">It will be read later too: what holds now is dated.</param>
internal sealed partial record Voice(TeamState Team, TimeZoneInfo Zone, DateTimeOffset Now, bool Mentions, bool Lasts)
{
    private readonly int _year = Now.DateIn(Zone).Year;

    public DateOnly Today => Now.DateIn(Zone);

    /// <summary>«now», or «as of Mon 7 Dec 11:02 CET» for those who read it later.</summary>
    public string AsOfNow => Lasts ? $"as of {Moment(Now)}" : "now";

    public string CalledBy(EngineerId engineer) => Team.Engineers.GetValueOrDefault(engineer)?.CalledBy ?? engineer.Value;

    /// <summary>Somebody to turn to: mentioned, where nobody is disturbed by that.</summary>
    public Mrkdwn Name(EngineerId engineer) => Mentions && Team.Engineers.GetValueOrDefault(engineer)?.SlackUser is { } user
        ? Mrkdwn.Mention(user)
        : Mrkdwn.Of($"*{CalledBy(engineer)}*");

    /// <summary>«Mon 7 Dec 09:00 CET», with the year where it is another one than now.</summary>
    public string Moment(DateTimeOffset moment)
    {
        var local = moment.In(Zone);

        return string.Create(CultureInfo.InvariantCulture, $"{Day(DateOnly.FromDateTime(local.DateTime))} {local:HH:mm} {ZoneNames.Of(Zone, local.Offset)}");
    }

    /// <summary>«Mon 7 Dec 09:00 – Mon 14 Dec 09:00 CET»; where the clocks change in between, both say by which they go: «Mon 19 Oct 09:00 CEST – Mon 26 Oct 09:00 CET».</summary>
    public string Stretch(TimeRange during)
    {
        var (start, end) = (during.Start.In(Zone), during.End.In(Zone));
        var first = start.Offset == end.Offset ? string.Create(CultureInfo.InvariantCulture, $"{Day(DateOnly.FromDateTime(start.DateTime))} {start:HH:mm}") : Moment(start);

        return $"{first} – {Moment(end)}";
    }

    /// <summary>«09:00 CET»</summary>
    public string Time(DateTimeOffset moment)
    {
        var local = moment.In(Zone);

        return string.Create(CultureInfo.InvariantCulture, $"{local:HH:mm} {ZoneNames.Of(Zone, local.Offset)}");
    }

    /// <summary>«Thu 24 Dec», with the year where it is another one than now.</summary>
    public string Day(DateOnly day) => day.ToString(day.Year == _year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>«24 Dec», or «21 Dec – 3 Jan 2027»</summary>
    public string Days(DayRange days) => days.Count == 1 ? Date(days.First) : $"{Date(days.First)} – {Date(days.Last)}";

    /// <summary>«24 Dec»</summary>
    public string Date(DateOnly day) => day.ToString(day.Year == _year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>« 4 Dec», as wide as «24 Dec»</summary>
    public string DateInTable(DateOnly day) => day.Day < 10 ? $" {Date(day)}" : Date(day);

    /// <summary>«Profit, Growth and Backup»</summary>
    public static string List(IEnumerable<string> names) => Listed(names, "and");

    /// <summary>«Profit, Growth or Backup»</summary>
    public static string Either(IEnumerable<string> names) => Listed(names, "or");

    /// <summary>At most that many characters, none of them cut in half.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = most - 1;

        return text[..(char.IsLowSurrogate(text[end]) ? end - 1 : end)] + "…";
    }

    /// <summary>The same in one line.</summary>
    public static string InLine(string text, int most) => Cut(string.Join(' ', AsTyped(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), most);

    /// <summary>Somebody's words as they typed them: «@ben», where Slack says «&lt;@U0BEN|ben&gt;».</summary>
    public static string AsTyped(string text) => Reference().Replace(text, "${sign}${name}");

    private static string Listed(IEnumerable<string> names, string last)
    {
        var all = names.ToList();

        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} {last} {all[^1]}";
    }

    [GeneratedRegex(@"<(?<sign>[@#])[A-Z0-9]+\|(?<name>[^<>|]+)>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
