using SlackNet.Events;

#pragma warning disable CS0618 // Channel is marked obsolete in the package, and used there all the same.

namespace SlackNet.Interaction;

public class OptionsRequestBase
{
    public string Type { get; set; }
    public string Value { get; set; }
    public Team Team { get; set; }
    public Channel Channel { get; set; }
    public User User { get; set; }
    public string Token { get; set; }
}

[SlackType("block_suggestion")]
public class BlockOptionsRequest : OptionsRequestBase
{
    public Container Container { get; set; }
    public string ActionId { get; set; }
    public string BlockId { get; set; }
    public MessageEvent Message { get; set; }
    public ViewInfo View { get; set; }
}

public class BlockOptionsResponse
{
    public IList<Blocks.Option> Options { get; set; }
    public IList<Blocks.OptionGroup> OptionGroups { get; set; }
}
