using System.Text.Json.Serialization;

namespace SlackNet.Blocks;

public abstract class TextObject
{
    protected TextObject(string type) => Type = type;

    public string Type { get; set; }
    public string Text { get; set; }

    public static implicit operator TextObject(string text) => new PlainText(text);
}

[SlackType("plain_text")]
public class PlainText : TextObject, IContextElement
{
    public PlainText(string text = "") : base("plain_text") => Text = text;

    public bool Emoji { get; set; } = true;

    public override string ToString() => Text;

    public static implicit operator PlainText(string text) => new(text);
}

[SlackType("mrkdwn")]
public class Markdown : TextObject, IContextElement
{
    public Markdown(string markdown = "") : base("mrkdwn") => Text = markdown;

    // For reading JSON, which has no "markdown" field to fill the other constructor with.
    [JsonConstructor]
    private Markdown() : base("mrkdwn") { }

    public bool Verbatim { get; set; }

    public override string ToString() => Text;

    public static implicit operator Markdown(string text) => new(text);
}

public interface IContextElement
{
    string Type { get; }
}
