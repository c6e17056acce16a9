using System.Collections;

namespace OnCallBot.Hosting;

/// <summary>What a run of the program finds around it.</summary>
/// <param name="Variables">The environment's variables.</param>
/// <param name="Folder">The working directory.</param>
/// <param name="IsTerminal">Somebody reads <paramref name="Output"/> in a terminal; else it goes into a file or another program.</param>
/// <param name="Width">The terminal's columns.</param>
internal sealed record Surroundings(
    IReadOnlyDictionary<string, string> Variables,
    string Folder,
    TextWriter Output,
    TextWriter Errors,
    bool IsTerminal,
    int Width)
{
    private const int WidthOfFiles = 120;

    /// <summary>Colours and bold type are wanted: see no-color.org.</summary>
    public bool HasColours => IsTerminal && !Variables.ContainsKey("NO_COLOR") && Variables.GetValueOrDefault("TERM") != "dumb";

    public static Surroundings OfThisProcess() => new(
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value ?? "", StringComparer.Ordinal),
        Environment.CurrentDirectory,
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected,
        Console.IsOutputRedirected ? WidthOfFiles : Math.Max(Console.WindowWidth, 40));
}
