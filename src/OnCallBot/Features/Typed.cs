namespace OnCallBot.Features;

/// <summary>A command line as typed: <c>/oncall growth next week</c>.</summary>
internal static class Typed
{
    /// <summary>The same as a button's value that says in which thread it stands.</summary>
    public static string In(string thread, string line) => $"{thread} {line}";

    /// <summary>A button's value: the thread, if it says one, and the command line.</summary>
    public static (string? Thread, string Line) Read(string value)
    {
        var command = value.IndexOf('/', StringComparison.Ordinal);

        return command > 0 ? (value[..command].TrimEnd(), value[command..]) : (null, value);
    }

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
