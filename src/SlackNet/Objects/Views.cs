using System.Text.Json.Serialization;
using SlackNet.Blocks;

namespace SlackNet;

public abstract class ViewDefinition(string type)
{
    public string Type { get; set; } = type;
    public IList<Block> Blocks { get; set; } = [];
    public string PrivateMetadata { get; set; }
    public string CallbackId { get; set; }
    public string ExternalId { get; set; }
}

public class ModalViewDefinition : ViewDefinition
{
    public ModalViewDefinition() : base("modal") { }

    public PlainText Title { get; set; }
    public PlainText Close { get; set; }
    public PlainText Submit { get; set; }
    public bool ClearOnClose { get; set; }
    public bool NotifyOnClose { get; set; }
}

public class HomeViewDefinition : ViewDefinition
{
    public HomeViewDefinition() : base("home") { }
}

public abstract class ViewInfo
{
    public string Id { get; set; }
    public string TeamId { get; set; }
    public string Type { get; set; }
    public IList<Block> Blocks { get; set; } = [];
    public string PrivateMetadata { get; set; }
    public string CallbackId { get; set; }
    public string ExternalId { get; set; }
    public ViewState State { get; set; }
    public string Hash { get; set; }
    public string AppId { get; set; }
    public string BotId { get; set; }
}

[SlackType("modal")]
public class ModalViewInfo : ViewInfo
{
    public PlainText Title { get; set; }
    public PlainText Close { get; set; }
    public PlainText Submit { get; set; }
    public bool NotifyOnClose { get; set; }
    public string PreviousViewId { get; set; }
}

[SlackType("home")]
public class HomeViewInfo : ViewInfo;

public class ViewState
{
    [JsonConverter(typeof(EmptyArrayAsNoEntries))]
    public Dictionary<string, Dictionary<string, ElementValue>> Values { get; set; } = [];

    public TValue GetValue<TValue>(string blockId, string actionId) where TValue : ElementValue =>
        Values.TryGetValue(blockId, out var elements) && elements.TryGetValue(actionId, out var value) ? value as TValue : null;

    public TValue GetValue<TValue>(string actionId) where TValue : ElementValue
    {
        foreach (var elements in Values.Values)
        {
            if (elements.TryGetValue(actionId, out var value))
            {
                return value as TValue;
            }
        }

        return null;
    }
}

public abstract class ElementValue
{
    public string Type { get; set; }
}
