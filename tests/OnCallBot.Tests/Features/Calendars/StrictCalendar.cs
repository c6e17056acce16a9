using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OnCallBot.Tests.Features.Calendars;

/// <summary>A second reader of calendars, which knows nothing of the library that wrote them, and takes RFC 5545 by its word.</summary>
internal sealed partial class StrictCalendar
{
    private const int LongestLine = 75;

    private static readonly Dictionary<string, string[]> Needed = new(StringComparer.Ordinal)
    {
        ["VCALENDAR"] = ["VERSION", "PRODID"],
        ["VEVENT"] = ["UID", "DTSTAMP", "DTSTART"],
        ["VALARM"] = ["ACTION", "TRIGGER", "DESCRIPTION"],
        ["VTIMEZONE"] = ["TZID"],
        ["STANDARD"] = ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"],
    };

    private StrictCalendar(Component root) => Root = root;

    public Component Root { get; }

    public IReadOnlyList<Component> Events => [.. Root.Inside.Where(one => one.Name == "VEVENT")];

    /// <exception cref="FormatException">It is no calendar, with the reason.</exception>
    public static StrictCalendar Read(byte[] content)
    {
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content);
        Check(text.EndsWith("\r\n", StringComparison.Ordinal), "The last line does not end.");
        Check(!text.Replace("\r\n", "", StringComparison.Ordinal).AsSpan().ContainsAny('\r', '\n'), "A line ends with something else than CR and LF.");
        foreach (var line in text.Split("\r\n"))
        {
            Check(Encoding.UTF8.GetByteCount(line) <= LongestLine, $"«{line}» is longer than {LongestLine} octets.");
        }

        var open = new Stack<Component>();
        Component? root = null;
        foreach (var line in Folded().Replace(text, "").Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Property().Match(line);
            Check(match.Success, $"«{line}» is no property.");
            var (name, value) = (match.Groups["name"].Value, match.Groups["value"].Value);
            if (name == "BEGIN")
            {
                Check(root is null || open.Count > 0, "Something follows the calendar.");
                var begun = new Component(value);
                root ??= begun;
                (open.TryPeek(out var around) ? around.Inside : []).Add(begun);
                open.Push(begun);
            }
            else if (name == "END")
            {
                Check(open.TryPop(out var ended) && ended.Name == value, $"«{line}» ends nothing.");
                Check(Needed[value].All(ended!.Lines.ContainsKey), $"{value} has not all of {string.Join(", ", Needed[value])}.");
                Check(value != "VCALENDAR" || ended.Inside.Count > 0, "A calendar has nothing in it.");
            }
            else
            {
                Check(open.Peek().Lines.TryAdd(name, (match.Groups["parameters"].Value, value)), $"{name} is there twice.");
            }
        }

        Check(open.Count == 0 && root is { Name: "VCALENDAR" }, "The calendar does not end.");
        Check(root!.Inside.Where(one => one.Name == "VEVENT").Select(one => one.Text("UID")).Distinct(StringComparer.Ordinal).Count() == root.Inside.Count(one => one.Name == "VEVENT"), "Two events have one UID.");

        return new StrictCalendar(root);
    }

    private static void Check(bool holds, string why)
    {
        if (!holds)
        {
            throw new FormatException(why);
        }
    }

    [GeneratedRegex("\r\n[ \t]")]
    private static partial Regex Folded();

    [GeneratedRegex("""^(?<name>[A-Z0-9-]+)(?<parameters>(;[A-Z0-9-]+=("[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*):(?<value>[^\p{Cc}]*)$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Property();

    internal sealed record Component(string Name)
    {
        public Dictionary<string, (string Parameters, string Value)> Lines { get; } = new(StringComparer.Ordinal);

        public List<Component> Inside { get; } = [];

        public string Text(string name) => Lines[name].Value
            .Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal)
            .Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

        public int Number(string name) => int.Parse(Lines[name].Value, NumberStyles.None, CultureInfo.InvariantCulture);

        public DateTimeOffset Moment(string name) =>
            DateTimeOffset.ParseExact(Lines[name].Value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }
}
