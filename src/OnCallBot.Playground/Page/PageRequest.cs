using System.Text.Json;

namespace OnCallBot.Playground.Page;

/// <summary>What the page asks for. Which fields matter depends on what it asks.</summary>
internal sealed record PageRequest
{
    /// <summary>As whom.</summary>
    public string? As { get; init; }

    public string? Conversation { get; init; }

    public string? Ts { get; init; }

    public string? Thread { get; init; }

    public string? Text { get; init; }

    public string? View { get; init; }

    public string? Block { get; init; }

    public string? Action { get; init; }

    /// <summary>What was chosen in the element itself.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What stands in all elements around it, by block and action.</summary>
    public JsonElement? Values { get; init; }

    public string? Shortcut { get; init; }

    public string? User { get; init; }

    /// <summary>A tab of the App Home.</summary>
    public string? Tab { get; init; }

    /// <summary>Which way deliveries shall reach the bot.</summary>
    public bool? SocketMode { get; init; }

    /// <summary>Closes the whole pile of modals.</summary>
    public bool All { get; init; }
}
