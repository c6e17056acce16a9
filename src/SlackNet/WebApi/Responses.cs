using System.Text.Json;
using System.Text.Json.Serialization;
using SlackNet.Events;

namespace SlackNet.WebApi;

public class ErrorResponse
{
    public string Warning { get; set; } = string.Empty;
    public string Error { get; set; } = string.Empty;
    public ErrorResponseMetadata ResponseMetadata { get; set; } = new();

    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Info =>
        Rest.Where(info => info.Value.ValueKind == JsonValueKind.String).ToDictionary(info => info.Key, info => info.Value.GetString());

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> Rest { get; set; } = [];
}

public class ErrorResponseMetadata
{
    public IList<string> Messages { get; set; } = [];
}

public class ResponseMetadata
{
    public string NextCursor { get; set; }
}

public class MessageTsResponse
{
    public string Channel { get; set; }
    public string Ts { get; set; }
}

public class PostMessageResponse
{
    public string Ts { get; set; }
    public string Channel { get; set; }
    public MessageEvent Message { get; set; }
}

public class PostEphemeralResponse
{
    public string MessageTs { get; set; }
}

public class MessageUpdateResponse
{
    public string Channel { get; set; }
    public string Ts { get; set; }
    public string Text { get; set; }
}

public class ViewResponse
{
    public ViewInfo View { get; set; }
}

public class AuthTestResponse
{
    public string Url { get; set; }
    public string Team { get; set; }
    public string User { get; set; }
    public string TeamId { get; set; }
    public string UserId { get; set; }
}

public class UserListResponse
{
    public IList<User> Members { get; set; } = [];
    public ResponseMetadata ResponseMetadata { get; set; } = new();
}

public class ConversationListResponse
{
    public IList<Conversation> Channels { get; set; } = [];
    public ResponseMetadata ResponseMetadata { get; set; } = new();
}

public class ConversationMembersResponse
{
    public IList<string> Members { get; set; } = [];
    public ResponseMetadata ResponseMetadata { get; set; } = new();
}

public class ConversationMessagesResponse
{
    public IList<MessageEvent> Messages { get; set; } = [];
    public bool HasMore { get; set; }
    public ResponseMetadata ResponseMetadata { get; set; } = new();
}

public class ConversationHistoryResponse : ConversationMessagesResponse
{
    public string Latest { get; set; }
}

internal sealed record UserResponse(User User);

internal sealed record UserGroupResponse(UserGroup Usergroup);

internal sealed record UserGroupListResponse(IList<UserGroup> Usergroups);

internal sealed record MembershipResponse(IReadOnlyList<string> Users);

internal sealed record ConversationOpenResponse(ConversationId Channel);

internal sealed record ConversationId(string Id);

internal sealed record TopicResponse(string Topic);
