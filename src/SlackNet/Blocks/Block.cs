namespace SlackNet.Blocks;

public abstract class Block(string type)
{
    public string Type { get; } = type;
    public string BlockId { get; set; }
}

[SlackType("header")]
public class HeaderBlock : Block
{
    public HeaderBlock() : base("header") { }

    public PlainText Text { get; set; }
}

[SlackType("section")]
public class SectionBlock : Block
{
    public SectionBlock() : base("section") { }

    public TextObject Text { get; set; }

    [IgnoreIfEmpty]
    public IList<TextObject> Fields { get; set; } = [];

    public BlockElement Accessory { get; set; }
    public bool Expand { get; set; }
}

[SlackType("actions")]
public class ActionsBlock : Block
{
    public ActionsBlock() : base("actions") { }

    public IList<IActionElement> Elements { get; set; } = [];
}

[SlackType("context")]
public class ContextBlock : Block
{
    public ContextBlock() : base("context") { }

    public IList<IContextElement> Elements { get; set; } = [];
}

[SlackType("divider")]
public class DividerBlock : Block
{
    public DividerBlock() : base("divider") { }
}

[SlackType("image")]
public class ImageBlock : Block
{
    public ImageBlock() : base("image") { }

    public string ImageUrl { get; set; }
    public string AltText { get; set; }
    public PlainText Title { get; set; }
}

[SlackType("input")]
public class InputBlock : Block
{
    public InputBlock() : base("input") { }

    public PlainText Label { get; set; }
    public IInputBlockElement Element { get; set; }
    public PlainText Hint { get; set; }
    public bool Optional { get; set; }
    public bool DispatchAction { get; set; }
}
