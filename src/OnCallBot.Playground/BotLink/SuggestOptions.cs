using System.Text.Json;
using OnCallBot.Playground.BlockKit;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

/// <summary>Somebody types into an external menu: <c>block_suggestion</c>.</summary>
internal sealed class SuggestOptions(BotRequests bot, Suggestions suggestions, Refusals refusals)
{
    /// <summary>The bot's answer, <c>options</c> or <c>option_groups</c> in it; or what went wrong.</summary>
    public async Task<(JsonElement? Answer, string? Problem)> AskAsync(
        PlaygroundPerson person,
        Place place,
        string blockId,
        string actionId,
        string typed,
        CancellationToken cancellationToken)
    {
        var reply = await bot.SendPayloadAsync("/slack/options", Payload.Of(
            "block_suggestion",
            person,
            ("container", place.Container),
            ("action_id", actionId),
            ("block_id", blockId),
            ("value", typed),
            ("view", place.View?.ToSlack()),
            ("channel", place.Conversation is { } conversation ? new { id = conversation.Id, name = conversation.NameInCommands } : null),
            ("message", place.Message is { OnlyFor: null } message ? message.ToSlack() : null)), cancellationToken);

        if (reply is not BotReply.Answered answered)
        {
            return Refused(actionId, reply.Error!, reply.Detail);
        }

        if (!Json.TryParse(answered.Body, out var body))
        {
            return Refused(actionId, "invalid_options", "the answer is no JSON");
        }

        var faults = body.Find("option_groups") is { } groups
            ? BlockKitCheck.OptionGroups(groups)
            : body.Find("options") is { } options
                ? BlockKitCheck.Options(options)
                : [new Fault("", "missing required field: options or option_groups")];
        if (faults.Count > 0)
        {
            return Refused(actionId, "invalid_options", [.. faults.Select(fault => fault.ToString())]);
        }

        suggestions.Remember(place.Key, blockId, actionId, BlockTree.OptionsOf(body));

        return (body, null);
    }

    private (JsonElement? Answer, string? Problem) Refused(string actionId, string error, params IReadOnlyList<string> details)
    {
        refusals.Add($"block_suggestion {actionId}", error, details);

        return (null, details.Count > 0 ? details[0] : error);
    }
}
