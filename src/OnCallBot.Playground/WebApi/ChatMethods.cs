using OnCallBot.Playground.State;

namespace OnCallBot.Playground.WebApi;

/// <summary><c>chat.*</c></summary>
internal sealed class ChatMethods(Audience audience, People people, Messages messages) : IApiMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        new("chat.postMessage", "chat:write", PostMessage),
        new("chat.postEphemeral", "chat:write", PostEphemeral),
        new("chat.update", "chat:write", Update),
        new("chat.delete", "chat:write", Delete),
        new("chat.getPermalink", null, GetPermalink),
    ];

    private ApiAnswer PostMessage(ApiCall call)
    {
        var (conversation, unheard) = audience.ToSpeakIn(call.Text("channel"), isForAll: true);
        if (conversation is null)
        {
            return unheard!;
        }

        var (draft, refusal) = Draft(call, conversation);
        if (draft is null)
        {
            return refusal!;
        }

        var message = messages.Add(draft);

        return ApiAnswer.Ok(new { channel = conversation.Id, ts = message.Ts, message = message.ToSlack() });
    }

    private ApiAnswer PostEphemeral(ApiCall call)
    {
        var (conversation, unheard) = audience.ToSpeakIn(call.Text("channel"), isForAll: false);
        if (conversation is null)
        {
            return unheard!;
        }

        if (people.FindHuman(call.Text("user")) is not { } reader || !conversation.Has(reader.Id))
        {
            return ApiAnswer.No("user_not_in_channel", $"user: {call.Text("user") ?? "(missing)"}");
        }

        var (draft, refusal) = Draft(call, conversation);
        if (draft is null)
        {
            return refusal!;
        }

        var message = messages.Add(draft with { OnlyFor = reader.Id });

        return ApiAnswer.Ok(new { message_ts = message.Ts });
    }

    private ApiAnswer Update(ApiCall call)
    {
        var (message, missing) = Own(call, "cant_update_message");
        if (message is null)
        {
            return missing!;
        }

        var (content, refusal) = MessageContent.Read(call.Arguments, MessageContent.LongestUpdate);
        if (content is null)
        {
            return refusal!;
        }

        var keepsBlocks = call.Arguments.Find("blocks") is null;
        var updated = messages.TryChange(message, before => before with
        {
            Text = content.Text,
            Blocks = keepsBlocks ? before.Blocks : content.Blocks,
            EditedTs = messages.NewTs(),
        });

        return updated
            ? ApiAnswer.Ok(new
            {
                channel = message.Conversation,
                ts = message.Ts,
                text = content.Text,
                message = messages.Find(message.Conversation, message.Ts)?.ToSlack(),
            })
            : ApiAnswer.No("message_not_found");
    }

    private ApiAnswer Delete(ApiCall call)
    {
        var (message, missing) = Own(call, "cant_delete_message");
        if (message is null)
        {
            return missing!;
        }

        return messages.Remove(message)
            ? ApiAnswer.Ok(new { channel = message.Conversation, ts = message.Ts })
            : ApiAnswer.No("message_not_found");
    }

    private ApiAnswer GetPermalink(ApiCall call) =>
        audience.Find(call.Text("channel")) is not { } conversation
            ? ApiAnswer.No("channel_not_found")
            : messages.Find(conversation.Id, call.Text("message_ts")) is not { OnlyFor: null } message
                ? ApiAnswer.No("message_not_found")
                : ApiAnswer.Ok(new
                {
                    channel = conversation.Id,
                    permalink = $"https://{Identity.TeamDomain}.slack.com/archives/{conversation.Id}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}",
                });

    private (Message? Draft, ApiAnswer? Refusal) Draft(ApiCall call, Conversation conversation)
    {
        var (content, refusal) = MessageContent.Read(call.Arguments);
        if (content is null)
        {
            return (null, refusal);
        }

        var thread = call.Text("thread_ts");
        if (thread is not null && messages.Find(conversation.Id, thread) is not { OnlyFor: null })
        {
            return (null, ApiAnswer.No("thread_not_found", $"thread_ts: {thread}"));
        }

        if (!ApiCall.TryReadJson(call.Arguments, "metadata", out var metadata))
        {
            return (null, ApiAnswer.No("invalid_metadata_format", "metadata is no JSON"));
        }

        return (new Message("", conversation.Id, people.Bot.Id, content.Text)
        {
            Blocks = content.Blocks,
            ThreadTs = thread,
            Metadata = metadata,
        }, null);
    }

    /// <summary>A message of the bot's own. Ephemeral ones have no ts that anybody could name later.</summary>
    private (Message? Message, ApiAnswer? Refusal) Own(ApiCall call, string notOwn)
    {
        if (audience.Find(call.Text("channel")) is not { } conversation)
        {
            return (null, ApiAnswer.No("channel_not_found", $"channel: {call.Text("channel") ?? "(missing)"}"));
        }

        return messages.Find(conversation.Id, call.Text("ts")) switch
        {
            null or { OnlyFor: not null } => (null, ApiAnswer.No("message_not_found", $"ts: {call.Text("ts") ?? "(missing)"}")),
            { IsFromApp: false } => (null, ApiAnswer.No(notOwn, "it is somebody else's")),
            var message => (message, null),
        };
    }
}
