using System.Xml.Linq;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Architecture;

/// <summary>What a project may use is in its file, so that no accident makes a room larger.</summary>
public sealed class ProjectTests
{
    [Theory]
    [InlineData("OnCallBot.Domain", "", "")]
    [InlineData("SlackNet", "", "")]
    [InlineData("OnCallBot.Playground", "", "YamlDotNet")]
    [InlineData("OnCallBot.Storage", "OnCallBot.Domain", "LiteDB")]
    [InlineData("OnCallBot", "OnCallBot.Domain OnCallBot.Playground OnCallBot.Storage SlackNet", "Cronos DotNetEnv Ical.Net Markdig OpenTelemetry.Exporter.OpenTelemetryProtocol OpenTelemetry.Exporter.Prometheus.AspNetCore OpenTelemetry.Extensions.Hosting ScottPlot SkiaSharp.NativeAssets.Linux.NoDependencies SlackNet SlackNet.AspNetCore Spectre.Console System.CommandLine YamlDotNet")]
    public void A_project_refers_to_what_its_room_may_use(string project, string projects, string packages)
    {
        var file = XDocument.Load(Repository.PathOf("src", project, $"{project}.csproj"));

        Assert.Equal(projects, Names(file, "ProjectReference"));
        Assert.Equal(packages, Names(file, "PackageReference"));
    }

    [Fact]
    public void Every_project_of_the_program_has_a_rule()
    {
        var projects = Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);

        Assert.Equal("OnCallBot OnCallBot.Domain OnCallBot.Playground OnCallBot.Storage SlackNet", string.Join(' ', projects));
    }

    private static string Names(XDocument file, string kind) =>
        string.Join(' ', file.Descendants(kind).Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")! + (kind == "PackageReference" ? ".x" : ""))).Order(StringComparer.Ordinal));
}
