using System.Globalization;
using System.Text.Json;

namespace OnCallBot.Playground.BlockKit;

/// <summary>Whether Slack would take these blocks: their shapes, and what must hold between them.</summary>
internal static class BlockKitCheck
{
    /// <summary>Slack says nowhere how much text all blocks of a message may hold together; this is what it was seen to take.</summary>
    public const int TextInAMessage = 13_200;

    public static IReadOnlyList<Fault> Message(JsonElement blocks, string pointer = "/blocks") =>
        [.. RuleCheck.Of(Surfaces.Message, blocks, pointer), .. Company(blocks, pointer)];

    public static IReadOnlyList<Fault> Modal(JsonElement view, string pointer = "/view") =>
        [.. RuleCheck.Of(Surfaces.Modal, view, pointer), .. Submit(view, pointer), .. Company(view.Find("blocks"), $"{pointer}/blocks")];

    public static IReadOnlyList<Fault> Home(JsonElement view, string pointer = "/view") =>
        [.. RuleCheck.Of(Surfaces.Home, view, pointer), .. Company(view.Find("blocks"), $"{pointer}/blocks")];

    public static IReadOnlyList<Fault> Options(JsonElement options, string pointer = "/options") =>
        RuleCheck.Of(new Rule.Items(Compositions.Option, Max: 100), options, pointer);

    public static IReadOnlyList<Fault> OptionGroups(JsonElement groups, string pointer = "/option_groups") =>
        RuleCheck.Of(new Rule.Items(Compositions.OptionGroup, Max: 100), groups, pointer);

    /// <summary>How many characters of text the blocks hold together.</summary>
    public static int TextLength(JsonElement blocks) => blocks.ValueKind switch
    {
        JsonValueKind.Array => blocks.EnumerateArray().Sum(TextLength),
        JsonValueKind.Object => blocks.EnumerateObject().Sum(property =>
            property.NameEquals("text") && property.Value.ValueKind == JsonValueKind.String
                ? property.Value.GetString()!.Length
                : TextLength(property.Value)),
        _ => 0,
    };

    private static IEnumerable<Fault> Submit(JsonElement view, string pointer)
    {
        if (view.List("blocks").Any(block => block.FindText("type") == "input") && view.Find("submit") is null)
        {
            yield return new Fault(pointer, "missing required field: submit (a modal with an input block needs it)");
        }
    }

    private static IEnumerable<Fault> Company(JsonElement? blocks, string pointer)
    {
        if (blocks is not { ValueKind: JsonValueKind.Array } all)
        {
            yield break;
        }

        var blockIds = new HashSet<string>(StringComparer.Ordinal);
        var focused = 0;
        foreach (var (index, block) in all.EnumerateArray().Index())
        {
            if (block.FindText("block_id") is { } blockId && !blockIds.Add(blockId))
            {
                yield return new Fault($"{pointer}/{index}/block_id", $"`block_id` {blockId} already stands in another block");
            }

            var actionIds = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (place, element) in BlockTree.ElementsOf(block))
            {
                var here = string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}{place}");
                if (element.FindText("action_id") is { } actionId && !actionIds.Add(actionId))
                {
                    yield return new Fault($"{here}/action_id", $"`action_id` {actionId} already stands in this block");
                }

                if (element.IsTrue("focus_on_load") && ++focused > 1)
                {
                    yield return new Fault($"{here}/focus_on_load", "only one element may have focus_on_load");
                }

                foreach (var fault in InitialOptions(element, here))
                {
                    yield return fault;
                }
            }
        }
    }

    /// <summary>What is chosen at first must be among what can be chosen.</summary>
    private static IEnumerable<Fault> InitialOptions(JsonElement element, string pointer)
    {
        var offered = BlockTree.OptionsOf(element).Select(option => option.FindText("value")).ToHashSet(StringComparer.Ordinal);
        if (offered.Count == 0)
        {
            yield break;
        }

        if (element.Find("initial_option") is { } initial && !offered.Contains(initial.FindText("value")))
        {
            yield return new Fault($"{pointer}/initial_option", "must be one of the options");
        }

        foreach (var (index, option) in element.List("initial_options").Index())
        {
            if (!offered.Contains(option.FindText("value")))
            {
                yield return new Fault($"{pointer}/initial_options/{index}", "must be one of the options");
            }
        }
    }
}
