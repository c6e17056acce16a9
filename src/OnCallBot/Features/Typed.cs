namespace OnCallBot.Features;

/// <summary>A command line as typed: <c>/oncall growth next week</c>.</summary>
internal static class Typed
{
    public static (string Command, string Text) Split(string line)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);

        return blank < 0 ? (line, "") : (line[..blank], line[(blank + 1)..]);
    }

    /// <summary>The words themselves: Slack escapes what is typed after a command, and they are escaped anew wherever they are shown.</summary>
    public static string Unescaped(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);
}
