using System.Text.Json.Serialization;

namespace SlackNet.Blocks;

public abstract class SelectMenuBase(string type) : ActionElement(type), IInputBlockElement
{
    public PlainText Placeholder { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool FocusOnLoad { get; set; }
}

public abstract class StaticSelectMenuBase : SelectMenuBase
{
    protected StaticSelectMenuBase(string type) : base(type) { }

    [IgnoreIfEmpty]
    public IList<Option> Options { get; set; } = [];

    [IgnoreIfEmpty]
    public IList<OptionGroup> OptionGroups { get; set; } = [];
}

[SlackType("static_select")]
public class StaticSelectMenu : StaticSelectMenuBase
{
    public StaticSelectMenu() : base("static_select") { }

    public Option InitialOption { get; set; }
}

[SlackType("static_select")]
public class StaticSelectAction : BlockAction
{
    public Option SelectedOption { get; set; }
}

[SlackType("static_select")]
public class StaticSelectValue : ElementValue
{
    public Option SelectedOption { get; set; }
}

public abstract class ExternalSelectMenuBase : SelectMenuBase
{
    protected ExternalSelectMenuBase(string type) : base(type) { }

    public int? MinQueryLength { get; set; }
}

[SlackType("external_select")]
public class ExternalSelectMenu : ExternalSelectMenuBase
{
    public ExternalSelectMenu() : base("external_select") { }

    public Option InitialOption { get; set; }
}

[SlackType("external_select")]
public class ExternalSelectAction : BlockAction
{
    public Option SelectedOption { get; set; }
}

[SlackType("external_select")]
public class ExternalSelectValue : ElementValue
{
    public Option SelectedOption { get; set; }
}

[SlackType("users_select")]
public class UserSelectMenu : SelectMenuBase
{
    public UserSelectMenu() : base("users_select") { }

    public string InitialUser { get; set; }
}

[SlackType("users_select")]
public class UserSelectAction : BlockAction
{
    public string SelectedUser { get; set; }
}

[SlackType("users_select")]
public class UserSelectValue : ElementValue
{
    public string SelectedUser { get; set; }
}

public class Option
{
    public TextObject Text { get; set; }
    public string Value { get; set; }
    public PlainText Description { get; set; }
}

public class OptionGroup
{
    public PlainText Label { get; set; }
    public IList<Option> Options { get; set; }
}
