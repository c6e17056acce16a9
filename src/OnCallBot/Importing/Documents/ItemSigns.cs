using System.Text.RegularExpressions;

namespace OnCallBot.Importing.Documents;

/// <summary>The signs of items that Markdown does not know: a. (b) iv) • –</summary>
internal static partial class ItemSigns
{
    public static (Marker Marker, string Text) Split(string text)
    {
        var match = Sign().Match(text);
        if (!match.Success)
        {
            return (Marker.None, text);
        }

        var marker = match.Groups["letter"].Success ? Marker.Letter : match.Groups["number"].Success ? Marker.Number : Marker.Bullet;

        return (marker, match.Groups["text"].Value);
    }

    [GeneratedRegex(@"^(\(?((?<letter>[a-zA-Z]|[ivx]{2,5})|(?<number>[0-9]{1,3}))[.)]|(?<bullet>[-*+•–·▪◦‣]))\s+(?<text>\S.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Sign();
}
