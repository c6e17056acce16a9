using OnCallBot.Playground.Manifests;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

/// <summary>Somebody uses a shortcut of the manifest, on a message or anywhere.</summary>
internal sealed class UseShortcut(
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
        AppShortcut shortcut,
        Conversation? conversation,
        Message? message,
        CancellationToken cancellationToken)
    {
        var trigger = triggers.Issue(person.Id);
        List<(string Name, object? Value)> fields =
        [
            ("callback_id", shortcut.CallbackId),
            ("trigger_id", trigger.Id),
            ("action_ts", messages.NewTs()),
        ];
        if (shortcut.IsOnMessages)
        {
            var url = responseUrls.Issue("app", conversation!.Id, person.Id, message!.ThreadTs);
            fields.AddRange(
            [
                ("channel", new { id = conversation.Id, name = conversation.NameInCommands }),
                ("message_ts", message.Ts),
                ("message", message.ToSlack()),
                ("response_url", new Uri(addresses.Own, url.Path).AbsoluteUri),
            ]);
        }

        var type = shortcut.IsOnMessages ? "message_action" : "shortcut";
        var reply = await bot.SendPayloadAsync("/slack/action", Payload.Of(type, person, fields), cancellationToken);
        if (reply.Error is null)
        {
            return null;
        }

        refusals.Add($"{type} {shortcut.CallbackId}", reply.Error, reply.Detail);

        return $"The app did not take it: {reply.Detail}.";
    }
}
