using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Hosting;

/// <summary>Files that hold a secret in place of its setting, as containers and services are handed them.</summary>
internal sealed class SecretOptions
{
    private const string Ending = "_FILE";
    private const long MostBytes = 4096;

    [ConfigurationKeyName(SlackOptions.BotTokenSetting + Ending)]
    public string? BotTokenFile { get; set; }

    [ConfigurationKeyName(SlackOptions.SigningSecretSetting + Ending)]
    public string? SigningSecretFile { get; set; }

    [ConfigurationKeyName(SlackOptions.AppTokenSetting + Ending)]
    public string? AppTokenFile { get; set; }

    /// <summary>The secrets that stand in files, by the settings in whose place they are.</summary>
    /// <exception cref="StartRefusedException">A file cannot be read or is empty, or the setting itself is made too.</exception>
    public static IReadOnlyList<(string Setting, string Secret)> Read(IReadOnlyDictionary<string, string?> settings, string folder) =>
    [
        .. new[] { SlackOptions.BotTokenSetting, SlackOptions.SigningSecretSetting, SlackOptions.AppTokenSetting }
            .Where(setting => !string.IsNullOrWhiteSpace(settings.GetValueOrDefault(setting + Ending)))
            .Select(setting => string.IsNullOrWhiteSpace(settings.GetValueOrDefault(setting))
                ? (setting, ReadFile(setting + Ending, Path.GetFullPath(settings[setting + Ending]!.Trim(), folder)))
                : throw new StartRefusedException(StartWording.SecretTwice(setting + Ending, setting))),
    ];

    private static string ReadFile(string setting, string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var secret = new char[MostBytes];
            var length = reader.ReadBlock(secret);

            return secret.AsSpan(0, length).Trim() is { IsEmpty: false } found
                ? found.ToString()
                : throw new StartRefusedException(StartWording.SecretEmpty(setting, path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(StartWording.SecretUnreadable(setting, path, failure.Message));
        }
    }
}
