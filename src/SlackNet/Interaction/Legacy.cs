namespace SlackNet.Interaction;

// Nothing here uses the two below. The package has them, so a file that imports both namespaces must say which Button it means, here as there.

public abstract class ActionElement
{
    protected ActionElement(string type) => Type = type;

    public string Type { get; }
    public string Name { get; set; }
    public string Text { get; set; }
    public string Value { get; set; }
}

public class Button() : ActionElement("button")
{
    public string Url { get; set; }
}
