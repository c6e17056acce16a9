using System.Runtime.CompilerServices;
using NJsonSchema;
using OnCallBot.Playground.Manifests;
using YamlDotNet.Serialization;

namespace OnCallBot.Tests.Playground;

public sealed class ManifestTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    private static string Manifest => File.ReadAllText(Path.Combine(Root, "manifest.yml"));

    [Fact]
    public async Task Slack_would_take_the_manifest()
    {
        var schema = await JsonSchema.FromJsonAsync(
            await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(ThisFile())!, "Data", "manifest.schema.2.0.0.json"), TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(ToJson(Manifest)));
    }

    [Theory]
    [InlineData("command: /oncall", "command: oncall")]
    [InlineData("description: Who is on call, now or at a date", "")]
    [InlineData("display_information:", "display_informations:")]
    [InlineData("is_enabled: true", "is_enabled: perhaps")]
    public async Task The_schema_would_notice_a_mistake(string right, string wrong)
    {
        var schema = await JsonSchema.FromJsonAsync(
            await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(ThisFile())!, "Data", "manifest.schema.2.0.0.json"), TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);

        Assert.NotEmpty(schema.Validate(ToJson(Manifest.Replace(right, wrong, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_playground_reads_the_commands_and_scopes_out_of_it()
    {
        var manifest = ManifestReader.Read(Manifest);

        Assert.Equal(["/oncall", "/runbook"], [.. manifest.Commands.Select(command => command.Name)]);
        Assert.All(manifest.Commands, command => Assert.True(command.Escapes && command.UsageHint.Length > 0));
        Assert.Contains("chat:write", manifest.Scopes);
        Assert.True(manifest is { HasHome: true, TakesMessages: true });
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("features: {}")]
    [InlineData("display_information: [")]
    [InlineData("- a\n- b")]
    public void What_is_no_manifest_is_said_so(string text) => Assert.ThrowsAny<ArgumentException>(() => ManifestReader.Read(text));

    private static string ToJson(string yaml) => new SerializerBuilder()
        .JsonCompatible()
        .Build()
        .Serialize(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(yaml)!);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
