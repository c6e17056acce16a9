namespace SlackNet.Blocks;

public interface IBlockElement
{
    string Type { get; }
}

public abstract class BlockElement(string type) : IBlockElement
{
    public string Type { get; } = type;
}

public interface IActionElement : IBlockElement
{
    string ActionId { get; set; }
}

public abstract class ActionElement(string type) : BlockElement(type), IActionElement
{
    public string ActionId { get; set; }
    public ConfirmationDialog Confirm { get; set; }
}

public interface IInputBlockElement : IActionElement;

public class BlockAction
{
    public string Type { get; set; }
    public string ActionId { get; set; }
    public string BlockId { get; set; }
}

public class ConfirmationDialog
{
    public PlainText Title { get; set; }
    public TextObject Text { get; set; }
    public PlainText Confirm { get; set; }
    public PlainText Deny { get; set; }
    public string Style { get; set; }
}
