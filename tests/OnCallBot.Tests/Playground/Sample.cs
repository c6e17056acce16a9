namespace OnCallBot.Tests.Playground;

/// <summary>Blocks as tests need them.</summary>
internal static class Sample
{
    public static object Plain(string text) => new { type = "plain_text", text };

    public static object Mrkdwn(string text) => new { type = "mrkdwn", text };

    public static object Section(string text) => new { type = "section", text = Mrkdwn(text) };

    public static object Button(string action, string text = "Press") => new { type = "button", action_id = action, text = Plain(text), value = "v1" };

    public static object Actions(params object[] elements) => new { type = "actions", block_id = "b1", elements };

    public static object Option(string text, string value) => new { text = Plain(text), value };

    public static object Input(string id, object element, bool optional = false) => new { type = "input", block_id = id, label = Plain("Label"), element, optional };

    public static object TextInput(string id) => new { type = "plain_text_input", action_id = id };

    public static object Modal(params object[] blocks) => ModalNamed("Title", blocks);

    public static object ModalNamed(string title, params object[] blocks) => new
    {
        type = "modal",
        callback_id = "form",
        private_metadata = "kept",
        title = Plain(title),
        submit = Plain("Save"),
        blocks = blocks.Length > 0 ? blocks : [Section("Nothing")],
    };
}
