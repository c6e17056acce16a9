using System.Security.Cryptography;

namespace OnCallBot.Playground.State;

/// <summary>The ids of the one workspace and the one app that there are here.</summary>
internal static class Identity
{
    public const string TeamId = "T0PLAYGRND";

    public const string TeamDomain = "playground";

    public const string AppId = "A0PLAYGRND";

    public const string BotId = "B0PLAYGRND";

    /// <summary>Slack's own voice, for what the app has no part in.</summary>
    public const string SlackbotId = "USLACKBOT";

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>An id as Slack gives them: a letter for the kind, then what cannot be guessed.</summary>
    public static string New(string kind) => kind + RandomNumberGenerator.GetString(Alphabet, 10);

    public static string Secret() => RandomNumberGenerator.GetString(Alphabet, 24);
}
