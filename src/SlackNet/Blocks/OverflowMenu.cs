namespace SlackNet.Blocks;

[SlackType("overflow")]
public class OverflowMenu : ActionElement
{
    public OverflowMenu() : base("overflow") { }

    public IList<OverflowOption> Options { get; set; } = [];
}

public class OverflowOption : Option
{
    public string Url { get; set; }
}

[SlackType("overflow")]
public class OverflowAction : BlockAction
{
    public Option SelectedOption { get; set; }
}

[SlackType("overflow")]
public class OverflowValue : ElementValue
{
    public Option SelectedOption { get; set; }
}
