using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnCallBot.Playground.State;

/// <summary>A modal, or somebody's App Home.</summary>
/// <param name="Definition">As the bot sent it, ids filled in.</param>
/// <param name="Hash">Changes with every version.</param>
internal sealed record View(string Id, string RootId, string? PreviousId, string Hash, JsonElement Definition)
{
    public bool IsModal => Definition.FindText("type") == "modal";

    public string? ExternalId => Definition.FindText("external_id") is { Length: > 0 } id ? id : null;

    [JsonIgnore]
    public JsonElement Blocks => Definition.GetProperty("blocks");

    public static string NewHash(PlaygroundClock clock) => $"{clock.GetUtcNow().ToUnixTimeSeconds()}.{Identity.Secret()[..8]}";

    /// <summary>As Slack writes it in payloads and answers.</summary>
    public object ToSlack(object? stateValues = null) => new
    {
        id = Id,
        team_id = Identity.TeamId,
        type = Definition.FindText("type"),
        blocks = Blocks,
        private_metadata = Definition.FindText("private_metadata") ?? "",
        callback_id = Definition.FindText("callback_id") ?? "",
        state = new { values = stateValues ?? new { } },
        hash = Hash,
        title = Definition.Find("title"),
        clear_on_close = Definition.IsTrue("clear_on_close"),
        notify_on_close = Definition.IsTrue("notify_on_close"),
        close = Definition.Find("close"),
        submit = Definition.Find("submit"),
        previous_view_id = PreviousId,
        root_view_id = RootId,
        app_id = Identity.AppId,
        external_id = ExternalId ?? "",
        app_installed_team_id = Identity.TeamId,
        bot_id = Identity.BotId,
    };
}
