using System.Collections;

namespace OnCallBot.Cli;

/// <summary>What a run of the program finds around it.</summary>
/// <param name="Variables">The environment's variables.</param>
/// <param name="Folder">The working directory.</param>
/// <param name="IsTerminal">Somebody reads <paramref name="Output"/> in a terminal; else it goes into a file or another program.</param>
/// <param name="Width">How many columns a line of output may have.</param>
/// <param name="Zone">The time zone of whoever sits at the terminal; null: nothing says it.</param>
internal sealed record Surroundings(
    IReadOnlyDictionary<string, string> Variables,
    string Folder,
    TextWriter Output,
    TextWriter Errors,
    bool IsTerminal,
    int Width,
    TimeZoneInfo? Zone)
{
    public const int Narrowest = 40;

    /// <summary>What reads the output by lines wants them whole.</summary>
    public const int Unlimited = 10_000;

    /// <summary>Colours and bold type are wanted: see no-color.org.</summary>
    public bool HasColours => IsTerminal && string.IsNullOrEmpty(Variables.GetValueOrDefault("NO_COLOR")) && Variables.GetValueOrDefault("TERM") != "dumb";

    public static Surroundings OfThisProcess() => new(
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value ?? "", StringComparer.Ordinal),
        Environment.CurrentDirectory,
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected,
        Console.IsOutputRedirected ? Unlimited : Math.Max(Console.WindowWidth, Narrowest),
        ZoneOfThisMachine());

    /// <summary>Servers and containers are on UTC because nobody said otherwise: that tells nothing of the person.</summary>
    private static TimeZoneInfo? ZoneOfThisMachine()
    {
#pragma warning disable RS0030 // Somebody at a terminal lives by its clock; no rotation does.
        var zone = TimeZoneInfo.Local;
#pragma warning restore RS0030

        return zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime ? null : zone;
    }
}
