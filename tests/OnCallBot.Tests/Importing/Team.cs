using System.Runtime.CompilerServices;
using System.Text;
using OnCallBot.Importing;

namespace OnCallBot.Tests.Importing;

/// <summary>Team files for tests.</summary>
internal static class Team
{
    public static SourceFile Seed { get; } = new("data-pipeline-maintenance.md", File.ReadAllBytes(Path.Combine(Folder(), "Seed", "data-pipeline-maintenance.md")));

    public static SourceFile Markdown(string text, string name = "team.md") => new(name, Encoding.UTF8.GetBytes(text));

    public static SourceFile Yaml(string text, string name = "team.yaml") => new(name, Encoding.UTF8.GetBytes(text));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
