namespace OnCallBot.Slack;

/// <summary>Tells Slack's ids from names, which are in lower case.</summary>
internal static class SlackIds
{
    private const int Shortest = 2;

    public static bool IsUser(string text) => Is(text, 'U') || Is(text, 'W');

    public static bool IsChannel(string text) => Is(text, 'C') || Is(text, 'G') || Is(text, 'D');

    private static bool Is(string text, char kind) =>
        text.Length >= Shortest && text[0] == kind && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));
}
