using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using OnCallBot.Playground.BlockKit;

namespace OnCallBot.Tests.Playground.BlockKit;

public sealed class SchemaTests
{
    private static readonly JsonObject Definitions =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "Data", "block-kit.subset.schema.json")))!["$defs"]!.AsObject();

    public static TheoryData<string> Roots => ["message_blocks", "modal_view", "home_view"];

    [Theory]
    [MemberData(nameof(Roots))]
    public void Every_bound_is_that_of_the_schema(string root)
    {
        var ours = SchemaLines.Of(root switch
        {
            "message_blocks" => Surfaces.Message,
            "modal_view" => Surfaces.Modal,
            _ => Surfaces.Home,
        });

        var theirs = SchemaLines.Of(Definitions, root);

        Assert.InRange(theirs.Count, 1000, 100_000);
        Assert.Equal("", string.Join('\n', theirs.Except(ours, StringComparer.Ordinal)));
        Assert.Equal("", string.Join('\n', ours.Except(theirs, StringComparer.Ordinal)));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
