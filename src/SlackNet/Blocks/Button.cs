using System.Text.Json.Serialization;

namespace SlackNet.Blocks;

[SlackType("button")]
public class Button() : ActionElement("button")
{
    public PlainText Text { get; set; }
    public string Url { get; set; }
    public string Value { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ButtonStyle Style { get; set; }
}

public enum ButtonStyle
{
    Default,
    Primary,
    Danger,
}

[SlackType("button")]
public class ButtonAction : BlockAction
{
    public TextObject Text { get; set; }
    public string Value { get; set; }
}
