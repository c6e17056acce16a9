using System.Text.RegularExpressions;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Architecture;

/// <summary>How the program's files are cut and named.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 250;

    private static readonly IReadOnlyList<string> Sources = Repository.Sources("src");

    [Fact]
    public void No_file_has_two_subjects()
    {
        Assert.NotEmpty(Sources);
        Assert.DoesNotContain(Sources, file => File.ReadLines(Repository.PathOf(file)).Count() > MostLines);
    }

    [Fact]
    public void A_file_lies_where_its_namespace_says()
    {
        // The stand-in's namespaces are the package's.
        var own = Sources.Where(file => !file.StartsWith("src/SlackNet/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(own);
        Assert.DoesNotContain(own, file => NamespaceIn(file) is { } name && name != Path.GetDirectoryName(file)!["src/".Length..].Replace('/', '.'));
    }

    [Fact]
    public void No_type_is_named_for_being_of_use()
    {
        var types = Sources.Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => Vague().IsMatch(name)).ToList();

        Assert.Matches(Vague(), "SwapManager");
        Assert.Empty(types);
    }

    [Fact]
    public void Nobody_catches_every_exception_but_those_who_run_the_work_of_others_or_stop_after_it()
    {
        var catching = Sources.Where(file => CatchAll().IsMatch(File.ReadAllText(Repository.PathOf(file)))).ToList();

        Assert.NotEmpty(catching);
        Assert.All(catching, file => Assert.Matches("^src/(OnCallBot/(Slack/Guard/|Slack/OutboxDispatcher|Scheduling/JobRunner)|OnCallBot.Storage/LiteDb/LiteDbTeamStore)", file));
    }

    private static string? NamespaceIn(string file) =>
        File.ReadLines(Repository.PathOf(file)).Select(line => Namespace().Match(line)).FirstOrDefault(match => match.Success)?.Groups["name"].Value;

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Service|Data|Info)$")]
    private static partial Regex Vague();

    // A filter that names the kinds is no catch of everything.
    [GeneratedRegex(@"catch \(Exception \w+\)(?! when \(\w+ is )|catch\s*\{|catch \(Exception\)")]
    private static partial Regex CatchAll();
}
