using OnCallBot.Playground.Manifests;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.WebApi;

/// <summary><c>conversations.*</c></summary>
internal sealed class ConversationMethods(
    AppManifest manifest,
    Audience audience,
    People people,
    Conversations conversations,
    Messages messages) : IApiMethods
{
    private const int MostAtOnce = 1000;
    private const int LongestTopic = 250;

    public IEnumerable<ApiMethod> All =>
    [
        new("conversations.open", "im:write", Open),
        new("conversations.list", null, List),
        new("conversations.info", null, call => Reading(call, "read", found => ApiAnswer.Ok(new { channel = ToSlack(found) }))),
        new("conversations.members", null, call => Reading(call, "read", found =>
            ApiAnswer.Ok(new { members = found.Members, response_metadata = new { next_cursor = "" } }))),
        new("conversations.history", null, call => Reading(call, "history", found => History(call, found))),
        new("conversations.replies", null, call => Reading(call, "history", found => Replies(call, found))),
        new("conversations.setTopic", null, call => Reading(call, Audience.TopicRight, found => SetTopic(call, found))),
        new("conversations.join", "channels:join", call =>
            conversations.Find(call.Text("channel")) is { Kind: ConversationKind.Channel } channel
                ? ApiAnswer.Ok(new { channel = ToSlack(conversations.Join(channel, people.Bot.Id)) })
                : ApiAnswer.No("channel_not_found", $"channel: {call.Text("channel") ?? "(missing)"}")),
    ];

    private ApiAnswer Open(ApiCall call)
    {
        if (call.Text("channel") is { } channel)
        {
            return conversations.Find(channel) is { IsDirect: true } open && open.Has(people.Bot.Id)
                ? Opened(open, call)
                : ApiAnswer.No("channel_not_found", $"channel: {channel}");
        }

        var users = call.Words("users");
        if (users.Count == 0)
        {
            return ApiAnswer.No("users_list_not_supplied");
        }

        if (users.FirstOrDefault(user => people.FindHuman(user) is null) is { } unknown)
        {
            return ApiAnswer.No("user_not_found", $"user: {unknown}");
        }

        if (users.Count > 1 && !manifest.Scopes.Contains("mpim:write"))
        {
            return ApiAnswer.MissingScope(["mpim:write"], manifest.Scopes);
        }

        return Opened(conversations.Open([.. users, people.Bot.Id]), call);
    }

    private ApiAnswer Opened(Conversation conversation, ApiCall call) =>
        ApiAnswer.Ok(new { channel = call.IsTrue("return_im") ? ToSlack(conversation) : new { id = conversation.Id } });

    private ApiAnswer List(ApiCall call)
    {
        var types = call.Words("types") is { Count: > 0 } given ? given : ["public_channel"];
        var kinds = new List<ConversationKind>();
        foreach (var type in types)
        {
            ConversationKind? kind = type switch
            {
                "public_channel" => ConversationKind.Channel,
                "private_channel" => ConversationKind.Private,
                "im" => ConversationKind.Direct,
                "mpim" => ConversationKind.Group,
                _ => null,
            };
            if (kind is null)
            {
                return ApiAnswer.No("invalid_types", $"types: {type}");
            }

            kinds.Add(kind.Value);
        }

        var missing = kinds.Select(kind => $"{Audience.ScopePrefix(kind)}:read").Where(scope => !manifest.Scopes.Contains(scope)).ToList();

        return missing.Count > 0
            ? ApiAnswer.MissingScope(missing, manifest.Scopes)
            : ApiAnswer.Ok(new
            {
                channels = conversations.All().Where(one => kinds.Contains(one.Kind) && one.IsVisibleTo(people.Bot.Id)).Select(ToSlack),
                response_metadata = new { next_cursor = "" },
            });
    }

    private ApiAnswer SetTopic(ApiCall call, Conversation conversation)
    {
        var topic = call.Text("topic") ?? "";

        return conversation.IsDirect ? ApiAnswer.No("method_not_supported_for_channel_type", "direct messages have no topic")
            : topic.Length > LongestTopic ? ApiAnswer.No("too_long", $"topic: {topic.Length} characters, {LongestTopic} at most")
            : ApiAnswer.Ok(new { channel = ToSlack(conversations.SetTopic(conversation, topic)) });
    }

    private ApiAnswer History(ApiCall call, Conversation conversation)
    {
        var all = messages.In(conversation.Id).Where(message => message is { OnlyFor: null, ThreadTs: null });

        return Page(call, all.Reverse());
    }

    private ApiAnswer Replies(ApiCall call, Conversation conversation)
    {
        var root = call.Text("ts");
        var thread = messages.In(conversation.Id).Where(message => message.OnlyFor is null && (message.Ts == root || message.ThreadTs == root)).ToList();

        return thread.Count == 0 ? ApiAnswer.No("thread_not_found", $"ts: {root ?? "(missing)"}") : Page(call, thread);
    }

    private static ApiAnswer Page(ApiCall call, IEnumerable<Message> all)
    {
        var asked = Math.Clamp(call.Number("limit", 100), 1, MostAtOnce);
        var found = all.Take(asked + 1).ToList();

        return ApiAnswer.Ok(new { messages = found.Take(asked).Select(message => message.ToSlack()), has_more = found.Count > asked });
    }

    private ApiAnswer Reading(ApiCall call, string right, Func<Conversation, ApiAnswer> answer)
    {
        var (conversation, refusal) = audience.ToRead(call.Text("channel"), right);

        return conversation is null ? refusal! : answer(conversation);
    }

    private object ToSlack(Conversation conversation) => new
    {
        id = conversation.Id,
        name = conversation.IsDirect ? null : conversation.Name,
        is_channel = conversation.Kind == ConversationKind.Channel,
        is_group = conversation.Kind == ConversationKind.Private,
        is_im = conversation.Kind == ConversationKind.Direct,
        is_mpim = conversation.Kind == ConversationKind.Group,
        is_private = conversation.Kind != ConversationKind.Channel,
        is_archived = false,
        is_member = conversation.Has(people.Bot.Id),
        topic = new { value = conversation.Topic },
        num_members = conversation.Members.Count,
        user = conversation.Kind == ConversationKind.Direct ? conversation.Members.FirstOrDefault(id => id != people.Bot.Id) : null,
    };
}
