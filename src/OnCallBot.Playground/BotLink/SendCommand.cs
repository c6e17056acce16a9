using OnCallBot.Playground.Manifests;
using OnCallBot.Playground.State;
using OnCallBot.Playground.WebApi;

namespace OnCallBot.Playground.BotLink;

/// <summary>Somebody sends a slash command.</summary>
internal sealed class SendCommand(
    AppManifest manifest,
    Typed typed,
    Triggers triggers,
    ResponseUrls responseUrls,
    Addresses addresses,
    BotRequests bot,
    Messages messages,
    Notices notices,
    Responses responses)
{
    public async Task SendAsync(PlaygroundPerson person, Conversation conversation, string? threadTs, string written, CancellationToken cancellationToken)
    {
        var (name, text) = Split(written);
        if (manifest.FindCommand(name) is not { } command)
        {
            notices.Tell(person, conversation.Id, threadTs, $"`{name}` is no command here. There are: {string.Join(", ", manifest.Commands.Select(one => $"`{one.Name}`"))}");
            return;
        }

        if (threadTs is not null)
        {
            notices.Tell(person, conversation.Id, threadTs, $"`{command.Name}` cannot be used in a thread: Slack takes commands in the channel alone.");
            return;
        }

        var url = responseUrls.Issue("commands", conversation.Id, person.Id);
        var reply = await bot.SendCommandAsync(Fields(person, conversation, command, text, url), cancellationToken);
        if (reply is not BotReply.Answered answered)
        {
            notices.CommandFailed(person, conversation.Id, command.Name, reply.Error!, reply.Detail);
            return;
        }

        Show(person, conversation, command, written, answered, url);
    }

    private IEnumerable<KeyValuePair<string, string>> Fields(
        PlaygroundPerson person,
        Conversation conversation,
        AppCommand command,
        string text,
        ResponseUrl url) =>
    [
        new("token", Payload.DeprecatedToken),
        new("team_id", Identity.TeamId),
        new("team_domain", Identity.TeamDomain),
        new("channel_id", conversation.Id),
        new("channel_name", conversation.NameInCommands),
        new("user_id", person.Id),
        new("user_name", People.HandleOf(person)),
        new("command", command.Name),
        new("text", command.Escapes ? typed.ToMarkup(text, withLabels: true) : text),
        new("api_app_id", Identity.AppId),
        new("is_enterprise_install", "false"),
        new("response_url", new Uri(addresses.Own, url.Path).AbsoluteUri),
        new("trigger_id", triggers.Issue(person.Id).Id),
    ];

    private void Show(
        PlaygroundPerson person,
        Conversation conversation,
        AppCommand command,
        string written,
        BotReply.Answered answered,
        ResponseUrl url)
    {
        if (string.IsNullOrWhiteSpace(answered.Body))
        {
            return;
        }

        if (!answered.IsJson)
        {
            var (text, _) = MessageContent.Read(Json.ToElement(new { text = answered.Body }));
            responses.Post(text!, url, isForAll: false);
            return;
        }

        if (!Json.TryParse(answered.Body, out var body))
        {
            notices.CommandFailed(person, conversation.Id, command.Name, "invalid_command_response", "the answer is no JSON, though its content type says so");
            return;
        }

        var isForAll = body.FindText("response_type") == "in_channel";
        var (content, refusal) = MessageContent.Read(body);
        if (content is null && refusal!.Error != "no_text")
        {
            notices.CommandFailed(person, conversation.Id, command.Name, "invalid_command_response", [refusal.Error!, .. refusal.Details]);
            return;
        }

        if (isForAll)
        {
            // What everybody can read the answer to, everybody can read.
            messages.Add(new Message("", conversation.Id, person.Id, typed.ToMarkup(written, withLabels: false)));
        }

        if (content is not null)
        {
            responses.Post(content, url, isForAll);
        }
    }

    private static (string Name, string Text) Split(string written)
    {
        var trimmed = written.Trim();
        var end = trimmed.AsSpan().IndexOfAny(" \t\r\n");

        return end < 0 ? (trimmed, "") : (trimmed[..end], trimmed[end..].Trim());
    }
}
