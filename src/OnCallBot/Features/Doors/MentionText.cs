using System.Text.RegularExpressions;

namespace OnCallBot.Features.Doors;

/// <summary>The command in a message that mentions the bot: <c>@OnCallBot growth</c>, <c>@OnCallBot runbook kafka late</c>.</summary>
internal static partial class MentionText
{
    private const string Usual = "oncall";
    private static readonly string[] Commands = [Usual, "runbook"];

    /// <param name="bot">The bot's own user; null: nobody knows, and the first one who is mentioned will be it.</param>
    public static (string Command, string Text) Read(string text, string? bot)
    {
        var mention = Mention().Matches(text).FirstOrDefault(found => bot is null || found.Groups["id"].Value == bot);
        var (before, after) = mention is null ? ("", text) : (text[..mention.Index], text[(mention.Index + mention.Length)..]);

        // What stands before is meant only where nothing stands behind: «growth, @OnCallBot?»
        var words = Trimmed(after) is { Length: > 0 } said ? said : Trimmed(before);
        var first = words.Split(' ', 2)[0].TrimStart('/');

        return Commands.FirstOrDefault(command => command.Equals(first, StringComparison.OrdinalIgnoreCase)) is { } named
            ? ($"/{named}", words[words.Split(' ', 2)[0].Length..].Trim())
            : ($"/{Usual}", words);
    }

    private static string Trimmed(string words) => Blanks().Replace(words, " ").Trim(' ', ',', ':', '?', '!', '.');

    [GeneratedRegex(@"<@(?<id>[A-Z0-9]+)(\|[^<>]*)?>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
