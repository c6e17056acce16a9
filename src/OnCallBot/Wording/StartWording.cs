namespace OnCallBot.Wording;

/// <summary>Why the bot does not start: each names the setting and what would work.</summary>
internal static class StartWording
{
    public static string AddressTaken(string setting, string addresses, string why) =>
        $"{setting}: the bot cannot listen at {addresses} ({why}); set it to a free address of this machine, such as http://127.0.0.1:5081";

    public static string SettingsFile(string path, string why) => $"{path}: it cannot be read ({why})";

    /// <param name="setting">Which the line makes; null: it does not say.</param>
    public static string SettingsLine(string path, int line, string? setting) =>
        $"{path}:{line}: {(setting is null ? "the line" : setting)} cannot be read; write one NAME=value a line, and a value with blanks or # in quotes, with nothing behind them";

    public static string SecretTwice(string setting, string other) => $"{setting}: {other} is set too; leave one of the two out";

    public static string SecretUnreadable(string setting, string path, string why) => $"{setting}: {path} cannot be read ({why}); name a file that holds the secret and nothing else";

    public static string SecretEmpty(string setting, string path) => $"{setting}: {path} is empty; it must hold the secret and nothing else";

    /// <param name="problems">At least one; a person mends them one after the other.</param>
    public static string TeamRefused(string setting, IReadOnlyList<string> problems) =>
        $"{setting}: {problems[0]}{(problems.Count > 1 ? $" ({problems.Count - 1} more: «oncallbot import FILE... --dry-run» lists them)" : "")}";

    public static string Socket(string setting, string why) => $"{setting}: the socket for terminals cannot be made ({why}); name a store in another folder";
}
