using System.Text.RegularExpressions;
using OnCallBot.Domain;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.People;

namespace OnCallBot.Features.Handovers;

/// <summary>The words after <c>/oncall note</c>: what is open, unless <c>watch:</c> or <c>happened:</c> stands before them.</summary>
internal static partial class NoteWords
{
    public static (NoteKind Kind, string Text) Read(string words, TeamState team)
    {
        var said = Mention().Replace(words, mention => NameOf(mention, team));
        foreach (var (word, kind) in new[] { ("watch:", NoteKind.Watch), ("happened:", NoteKind.Happened), ("open:", NoteKind.Open) })
        {
            if (said.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return (kind, said[word.Length..].Trim());
            }
        }

        return (NoteKind.Open, said);
    }

    // A note names people and channels; it never notifies anybody.
    private static string NameOf(Match mention, TeamState team) =>
        mention.Groups["label"] is { Success: true, Length: > 0 } label ? $"{mention.Groups["sign"].Value}{label.Value}"
        : team.FindEngineer(new SlackUserId(mention.Groups["id"].Value)) is { } engineer ? $"@{engineer.CalledBy}"
        : $"{mention.Groups["sign"].Value}{mention.Groups["id"].Value}";

    [GeneratedRegex(@"<(?<sign>[@#])(?<id>[A-Z0-9]+)(\|(?<label>[^<>|]*))?>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();
}
