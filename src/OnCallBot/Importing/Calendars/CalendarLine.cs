using System.Text.RegularExpressions;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Calendars;

/// <summary>One property of a calendar, unfolded.</summary>
/// <param name="Name">In capitals.</param>
/// <param name="Parameters">As they stand, each with its semicolon in front.</param>
internal sealed partial record CalendarLine(string Name, string Parameters, string Value, Place Place)
{
    /// <summary>The value as people read it.</summary>
    public string Text => Escaped().Replace(Value, match => match.Value[1] is 'n' or 'N' ? "\n" : match.Value[1..]);

    /// <summary>The line, or null where it is none.</summary>
    public static CalendarLine? Find(string text, Place place) =>
        Property().Match(text) is { Success: true } match
            ? new CalendarLine(match.Groups["name"].Value.ToUpperInvariant(), match.Groups["parameters"].Value, match.Groups["value"].Value, place)
            : null;

    /// <summary>A parameter's value without its quotes, or null.</summary>
    public string? FindParameter(string name) =>
        Parameter().Matches(Parameters).FirstOrDefault(match => match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))?.Groups["value"].Value.Trim('"');

    /// <summary>The line with another value for a parameter that it has.</summary>
    public CalendarLine With(string name, string value) => this with
    {
        Parameters = Parameter().Replace(Parameters, match => match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase) ? $";{name}={value}" : match.Value),
    };

    public override string ToString() => $"{Name}{Parameters}:{Value}";

    [GeneratedRegex("""^(?<name>[A-Za-z0-9-]+)(?<parameters>(;[A-Za-z0-9-]+=("[^"]*"|[^";:,]*)(,("[^"]*"|[^";:,]*))*)*):(?<value>.*)$""", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Property();

    [GeneratedRegex(@"\\[nN,;\\]", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();

    [GeneratedRegex(""";(?<name>[A-Za-z0-9-]+)=(?<value>("[^"]*"|[^";]*)*)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
