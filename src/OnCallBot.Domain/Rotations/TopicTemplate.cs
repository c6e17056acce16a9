using System.Text.RegularExpressions;

namespace OnCallBot.Domain.Rotations;

/// <summary>A channel's topic with placeholders in braces: a duty's name stands for who holds it, «oncall» for everybody who holds one.</summary>
public static partial class TopicTemplate
{
    public const string Everybody = "oncall";

    /// <summary>What it is made of: words, and what stands in braces, without those.</summary>
    public static IEnumerable<(string Text, bool IsPlaceholder)> Pieces(string template)
    {
        ArgumentNullException.ThrowIfNull(template);

        return Piece().Matches(template).Select(match => match.Groups["name"] is { Success: true } name ? (name.Value.Trim(), true) : (match.Value, false));
    }

    /// <summary>The first placeholder that means nothing in a rotation of these duties, or null.</summary>
    public static string? FindUnknown(string template, IReadOnlyCollection<Duty> duties) =>
        Pieces(template).Where(piece => piece.IsPlaceholder && !IsEverybody(piece.Text) && !duties.Any(duty => IsOf(piece.Text, duty))).Select(piece => piece.Text).FirstOrDefault();

    /// <summary>Those of the shifts that a placeholder stands for.</summary>
    public static IEnumerable<Shift> Meant(string placeholder, IEnumerable<Shift> shifts) =>
        shifts.Where(shift => IsEverybody(placeholder) || IsOf(placeholder, shift.Duty));

    private static bool IsEverybody(string placeholder) => placeholder.Equals(Everybody, StringComparison.OrdinalIgnoreCase);

    private static bool IsOf(string placeholder, Duty duty) => Slug.Of(placeholder) is { Length: > 0 } slug && (slug == Slug.Of(duty.Name) || slug == duty.Id.Value);

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}|[^{]+|\{", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}
