using System.Text.Json;
using System.Text.Json.Nodes;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

/// <summary>Somebody presses a button, or chooses something that is told at once: <c>block_actions</c>.</summary>
internal sealed class PressElement(
    ElementState states,
    Triggers triggers,
    ResponseUrls responseUrls,
    Addresses addresses,
    BotRequests bot,
    Messages messages,
    Refusals refusals)
{
    /// <summary>Null where the bot took it; else what went wrong.</summary>
    public async Task<string?> SendAsync(
        PlaygroundPerson person,
        Place place,
        string blockId,
        string actionId,
        JsonElement? value,
        JsonElement values,
        CancellationToken cancellationToken)
    {
        if (place.FindElement(blockId, actionId) is not { } element)
        {
            return "This is not there any more.";
        }

        var state = states.ValuesOf(place, values);
        var action = Action(place, blockId, element, value);
        var reply = await bot.SendPayloadAsync("/slack/action", Payload.Of("block_actions", person, Fields(person, place, action, state)), cancellationToken);
        if (reply.Error is null)
        {
            return null;
        }

        refusals.Add($"block_actions {actionId}", reply.Error, reply.Detail);

        return $"The app did not take it: {reply.Detail}.";
    }

    private IEnumerable<(string Name, object? Value)> Fields(PlaygroundPerson person, Place place, JsonObject action, JsonObject state)
    {
        yield return ("container", place.Container);
        yield return ("trigger_id", triggers.Issue(person.Id, place.View is { IsModal: true } modal ? modal.Id : null).Id);
        yield return ("actions", new[] { action });

        if (place.View is { } view)
        {
            yield return ("view", view.ToSlack(state));
            yield break;
        }

        var (conversation, message) = (place.Conversation!, place.Message!);
        var url = responseUrls.Issue("actions", conversation.Id, person.Id, message.ThreadTs, message);
        yield return ("channel", new { id = conversation.Id, name = conversation.NameInCommands });
        yield return ("state", new { values = state });
        yield return ("response_url", new Uri(addresses.Own, url.Path).AbsoluteUri);

        // Of an ephemeral message Slack keeps nothing that it could send.
        yield return ("message", message.OnlyFor is null ? message.ToSlack() : null);
    }

    private JsonObject Action(Place place, string blockId, JsonElement element, JsonElement? value)
    {
        // Slack sends the element's own definition along, without what it lists.
        string[] kept = ["type", "action_id", "text", "value", "style", "placeholder", "initial_option", "initial_date", "initial_user"];
        var action = new JsonObject { ["block_id"] = blockId };
        foreach (var name in kept)
        {
            if (element.Find(name) is { } field)
            {
                action[name] = JsonNode.Parse(field.GetRawText());
            }
        }

        foreach (var (name, chosen) in states.Of(place, blockId, element, value) ?? [])
        {
            action[name] = chosen?.DeepClone();
        }

        action["action_ts"] = messages.NewTs();

        return action;
    }
}
