using System.Text.Json;
using OnCallBot.Playground.BlockKit;
using static OnCallBot.Tests.Playground.Sample;

namespace OnCallBot.Tests.Playground.BlockKit;

public sealed class BlockKitCheckTests
{
    /// <summary>What is wrong, the blocks, where it is found, and a part of what is said.</summary>
    public static TheoryData<string, string, string, string> Wrong { get; } = new()
    {
        { "no array", "{}", "/blocks", "must be an array" },
        { "51 blocks", Repeat(51, """{"type":"divider"}"""), "/blocks", "no more than 50 items" },
        { "no object", "[1]", "/blocks/0", "must provide an object" },
        { "no type", "[{}]", "/blocks/0", "missing required field: type" },
        { "a type that is no text", """[{"type":7}]""", "/blocks/0", "missing required field: type" },
        { "an unknown block", """[{"type":"hologram"}]""", "/blocks/0", "unsupported type: hologram" },
        { "an unknown element", """[{"type":"actions","elements":[{"type":"lever"}]}]""", "/blocks/0/elements/0", "unsupported type: lever" },
        { "an input among actions", """[{"type":"actions","elements":[{"type":"plain_text_input","action_id":"a"}]}]""", "/blocks/0/elements/0", "unsupported type" },
        { "a header that is too long", Header(151), "/blocks/0/text/text", "less than 151 characters (it has 151)" },
        { "a header with markup", """[{"type":"header","text":{"type":"mrkdwn","text":"x"}}]""", "/blocks/0/text/type", "must be plain_text" },
        { "an empty text", """[{"type":"section","text":{"type":"mrkdwn","text":""}}]""", "/blocks/0/text/text", "more than 0 characters" },
        { "a section with nothing", """[{"type":"section"}]""", "/blocks/0", "at least one of: text, fields" },
        { "eleven fields", $$"""[{"type":"section","fields":{{Repeat(11, """{"type":"mrkdwn","text":"x"}""")}}}]""", "/blocks/0/fields", "no more than 10" },
        { "something else in it", """[{"type":"divider","colour":"red"}]""", "/blocks/0", "invalid additional property: colour" },
        { "null", """[{"type":"section","text":null}]""", "/blocks/0/text", "must provide an object" },
        { "a button's long value", Elements($$"""{"type":"button","text":{"type":"plain_text","text":"x"},"value":"{{new string('v', 2001)}}"}"""), "/blocks/0/elements/0/value", "less than 2001" },
        { "a style there is not", Elements("""{"type":"button","text":{"type":"plain_text","text":"x"},"style":"rainbow"}"""), "/blocks/0/elements/0/style", "must be one of: primary, danger" },
        { "a link that runs something", Elements("""{"type":"button","text":{"type":"plain_text","text":"x"},"url":"javascript:alert(1)"}"""), "/blocks/0/elements/0/url", "absolute URL" },
        { "a link without a host", Elements("""{"type":"button","text":{"type":"plain_text","text":"x"},"url":"/here"}"""), "/blocks/0/elements/0/url", "absolute URL" },
        { "six in an overflow", Elements($$"""{"type":"overflow","options":{{Repeat(6, """{"text":{"type":"plain_text","text":"x"},"value":"v"}""")}}}"""), "/blocks/0/elements/0/options", "no more than 5" },
        { "101 options", Elements($$"""{"type":"static_select","options":{{Repeat(101, """{"text":{"type":"plain_text","text":"x"},"value":"v"}""")}}}"""), "/blocks/0/elements/0/options", "no more than 100" },
        { "options and groups", Elements("""{"type":"static_select","options":[{"text":{"type":"plain_text","text":"x"},"value":"v"}],"option_groups":[]}"""), "/blocks/0/elements/0", "exactly one of: options, option_groups" },
        { "a first choice that is none", Elements("""{"type":"static_select","options":[{"text":{"type":"plain_text","text":"x"},"value":"v"}],"initial_option":{"text":{"type":"plain_text","text":"y"},"value":"w"}}"""), "/blocks/0/elements/0/initial_option", "one of the options" },
        { "a day that is none", Elements("""{"type":"datepicker","initial_date":"24.12.2026"}"""), "/blocks/0/elements/0/initial_date", "must match" },
        { "half a confirmation", Elements("""{"type":"button","text":{"type":"plain_text","text":"x"},"confirm":{"title":{"type":"plain_text","text":"Sure?"}}}"""), "/blocks/0/elements/0/confirm", "missing required field: text" },
        { "26 actions", $$"""[{"type":"actions","elements":{{Repeat(26, """{"type":"datepicker"}""")}}}]""", "/blocks/0/elements", "no more than 25" },
        { "the same action twice", """[{"type":"actions","elements":[{"type":"datepicker","action_id":"a"},{"type":"datepicker","action_id":"a"}]}]""", "/blocks/0/elements/1/action_id", "already stands in this block" },
        { "the same block twice", """[{"type":"divider","block_id":"b"},{"type":"divider","block_id":"b"}]""", "/blocks/1/block_id", "already stands in another block" },
        { "an image from nowhere", """[{"type":"image","alt_text":"x"}]""", "/blocks/0", "exactly one of: image_url, slack_file" },
        { "a long text in a context", $$"""[{"type":"context","elements":[{"type":"mrkdwn","text":"{{new string('x', 3001)}}"}]}]""", "/blocks/0/elements/0/text", "less than 3001" },
        { "a mention of nobody", """[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"user","user_id":"ana"}]}]}]""", "/blocks/0/elements/0/elements/0/user_id", "must match" },
        { "a number that is a text", """[{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input","max_length":"9"}}]""", "/blocks/0/element/max_length", "must be an integer" },
        { "a length beyond any", """[{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input","max_length":3001}}]""", "/blocks/0/element/max_length", "must be at most 3000" },
        { "yes as a text", """[{"type":"input","optional":"yes","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input"}}]""", "/blocks/0/optional", "must be a boolean" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_Slack_would_refuse_is_found_where_it_stands(string what, string blocks, string place, string complaint)
    {
        var faults = BlockKitCheck.Message(JsonElement.Parse(blocks));

        Assert.True(faults.Any(fault => fault.Pointer == place && fault.Complaint.Contains(complaint, StringComparison.Ordinal)), $"{what}: {string.Join('\n', faults)}");
    }

    [Fact]
    public void What_fits_is_taken()
    {
        object[] blocks =
        [
            new { type = "header", text = Plain(new string('x', 150)) },
            Section(new string('x', 3000)),
            Actions(Button("a"), Button("b")),
            new { type = "actions", elements = new[] { Button("a") } },
        ];

        var faults = BlockKitCheck.Message(JsonSerializer.SerializeToElement(blocks));

        Assert.Empty(faults);
    }

    [Fact]
    public void A_modal_with_a_field_needs_a_submit_button()
    {
        var view = JsonSerializer.SerializeToElement(new { type = "modal", title = Plain("Title"), blocks = new[] { Input("a", TextInput("a")) } });

        var faults = BlockKitCheck.Modal(view);

        Assert.Contains(faults, fault => fault.Complaint.Contains("submit", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_one_field_of_a_modal_is_where_one_begins()
    {
        var view = JsonSerializer.SerializeToElement(Modal(
            Input("a", new { type = "plain_text_input", action_id = "a", focus_on_load = true }),
            Input("b", new { type = "plain_text_input", action_id = "b", focus_on_load = true })));

        var fault = Assert.Single(BlockKitCheck.Modal(view));

        Assert.Equal("/view/blocks/1/element/focus_on_load", fault.Pointer);
    }

    [Theory]
    [InlineData(24, 0)]
    [InlineData(25, 1)]
    public void A_modals_title_has_at_most_24_characters(int length, int faults)
    {
        var view = JsonSerializer.SerializeToElement(ModalNamed(new string('x', length), Section("x")));

        Assert.Equal(faults, BlockKitCheck.Modal(view).Count);
    }

    private static string Header(int length) => $$$"""[{"type":"header","text":{"type":"plain_text","text":"{{{new string('x', length)}}}"}}]""";

    private static string Elements(string element) => $$"""[{"type":"actions","elements":[{{element}}]}]""";

    private static string Repeat(int count, string item) => $"[{string.Join(',', Enumerable.Repeat(item, count))}]";
}
