using System.Text.RegularExpressions;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Docs;

/// <summary>What <c>docs/</c> and the README say, where a program can tell whether it is so.</summary>
public sealed partial class DocumentTests
{
    private static readonly IReadOnlyList<string> Documents = ["README.md", .. Directory.GetFiles(Repository.PathOf("docs"), "*.md").Select(path => $"docs/{Path.GetFileName(path)}")];

    [Fact]
    public void The_worked_example_of_a_command_is_code_that_compiles_and_is_tested()
    {
        var shown = Block().Matches(Read("docs/adding-a-command.md")).Select(match => match.Groups["code"].Value.Trim()).ToList();
        var files = Directory.GetFiles(Repository.PathOf("tests/OnCallBot.Tests/Docs"), "*.cs").Select(path => File.ReadAllText(path).ReplaceLineEndings("\n")).ToList();

        Assert.Equal(5, shown.Count);
        Assert.All(shown, code => Assert.True(files.Exists(file => file.Contains(code, StringComparison.Ordinal)), $"No file has this:\n{code}"));
    }

    [Fact]
    public void Links_and_pictures_lead_somewhere()
    {
        var broken = Documents.SelectMany(document => Link().Matches(Read(document))
            .Select(match => match.Groups["to"].Value)
            .Where(to => !to.Contains("://", StringComparison.Ordinal) && !to.StartsWith('#'))
            .Select(to => (Document: document, To: to, Path: Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(document))!, to.Split('#')[0]))))
            .Where(link => !File.Exists(link.Path) && !Directory.Exists(link.Path)));

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_page_of_the_documents_can_be_reached_from_the_README()
    {
        var readme = Read("README.md");

        Assert.True(Documents.Count > 4);
        Assert.All(Documents.Skip(1), document => Assert.Contains($"]({document}", readme, StringComparison.Ordinal));
    }

    private static string Read(string document) => File.ReadAllText(Repository.PathOf(document)).ReplaceLineEndings("\n");

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();
}
