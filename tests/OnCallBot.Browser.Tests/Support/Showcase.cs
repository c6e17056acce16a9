namespace OnCallBot.Browser.Tests.Support;

/// <summary>One of everything that there is to draw.</summary>
internal static class Showcase
{
    public static object[] Blocks { get; } =
    [
        new { type = "header", text = Plain("Everything at once :rocket:") },
        new
        {
            type = "section",
            text = Mrkdwn("*Bold*, _italic_, ~struck~, `code`, <https://example.com|a link>, <@U0BEN>, <#C0LUNCH>, <!here> :fire:\n> a quote\n> of two lines\n```two lines\nof code```"),
            accessory = Button("open", "Open a form", "primary"),
        },
        new { type = "section", fields = new[] { Mrkdwn("*Profit*\nAna until Monday 09:00"), Mrkdwn("*Growth*\nBen until Monday 09:00"), Mrkdwn("*Engagement*\nCleo"), Mrkdwn("*Backup*\n_nobody_") } },
        new { type = "divider" },
        new { type = "section", text = Mrkdwn("When: <!date^1797238770^{date_long} at {time}|later>. Not a tag: &lt;script&gt;alert(1)&lt;/script&gt; &amp; <javascript:alert(1)|no link>") },
        new
        {
            type = "actions",
            block_id = "buttons",
            elements = new[]
            {
                Button("share", "Share in channel", null),
                new { type = "button", action_id = "delete", text = Plain("Delete"), style = "danger", confirm = new { title = Plain("Sure?"), text = Mrkdwn("It will be *gone*."), confirm = Plain("Delete"), deny = Plain("Keep"), style = "danger" } },
                (object)new { type = "button", action_id = "link", text = Plain("Handbook"), url = "https://example.com/handbook" },
                new { type = "overflow", action_id = "more", options = new[] { Option("Edit", "edit"), Option("Archive", "archive") } },
            },
        },
        new
        {
            type = "actions",
            block_id = "menus",
            elements = new object[]
            {
                new { type = "static_select", action_id = "pick", placeholder = Plain("Pick one"), options = new[] { Option("Profit", "profit"), Option("Growth", "growth"), Option("Engagement", "engagement") } },
                new { type = "users_select", action_id = "who", placeholder = Plain("Who?") },
                new { type = "datepicker", action_id = "day", initial_date = "2026-12-24" },
            },
        },
        new { type = "section", text = Mrkdwn("Choose several"), accessory = new { type = "checkboxes", action_id = "checks", options = new object[] { Option("Page me", "page"), new { text = Mrkdwn("*Mail* me"), value = "mail", description = Plain("once a day") } } } },
        new { type = "image", image_url = "https://example.com/chart.png", alt_text = "A chart of last week", title = Plain("Last week") },
        new
        {
            type = "table",
            rows = new[] { Row("Week", "Profit", "Growth"), Row("1", "Ana", "Ben"), Row("2", "Cleo", "Ana") },
        },
        new { type = "context", elements = new object[] { new { type = "image", image_url = "https://example.com/i.png", alt_text = "i" }, Mrkdwn("Holds until *Monday 09:00* · handoff in 3 days") } },
    ];

    public static object Home { get; } = new
    {
        type = "home",
        blocks = new object[]
        {
            new { type = "header", text = Plain("Your home") },
            new { type = "section", text = Mrkdwn("You are on *Growth* until Monday.") },
            new { type = "actions", elements = new[] { Button("open", "Open a form", "primary") } },
        },
    };

    public static object Modal(string title) => new
    {
        type = "modal",
        callback_id = "everything",
        notify_on_close = true,
        title = Plain(title),
        submit = Plain("Save"),
        close = Plain("Cancel"),
        blocks = new object[]
        {
            new { type = "section", text = Mrkdwn("Fill in *what you know*."), accessory = Button("deeper", "Deeper", null) },
            Input("name", "Name", new { type = "plain_text_input", action_id = "name", placeholder = Plain("Somebody") }, "nobody is refused"),
            Input("why", "Why?", new { type = "plain_text_input", action_id = "why", multiline = true }, null, optional: true),
            Input("city", "City", new { type = "external_select", action_id = "city", min_query_length = 1, placeholder = Plain("Type a city") }, null, optional: true),
            Input("people", "People", new { type = "multi_users_select", action_id = "people" }, null, optional: true),
            Input("day", "Day", new { type = "datepicker", action_id = "day" }, null, optional: true),
            Input("time", "Time", new { type = "timepicker", action_id = "time" }, null, optional: true),
            Input("kind", "Kind", new { type = "radio_buttons", action_id = "kind", options = new[] { Option("Swap", "swap"), Option("Cover", "cover") } }, null, optional: true),
            Input("count", "How many?", new { type = "number_input", action_id = "count", is_decimal_allowed = false, min_value = "1", max_value = "9" }, null, optional: true),
        },
    };

    private static object Input(string id, string label, object element, string? hint, bool optional = false) => hint is null
        ? new { type = "input", block_id = id, label = Plain(label), element, optional }
        : new { type = "input", block_id = id, label = Plain(label), element, optional, hint = Plain(hint) };

    private static object Button(string action, string text, string? style) => style is null
        ? new { type = "button", action_id = action, text = Plain(text) }
        : new { type = "button", action_id = action, text = Plain(text), style };

    private static object Option(string text, string value) => new { text = Plain(text), value };

    private static object[] Row(params string[] cells) => [.. cells.Select(text => new { type = "raw_text", text })];

    private static object Plain(string text) => new { type = "plain_text", text };

    private static object Mrkdwn(string text) => new { type = "mrkdwn", text };
}
