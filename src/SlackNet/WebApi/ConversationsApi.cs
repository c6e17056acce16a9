using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet.WebApi;

public interface IConversationsApi
{
    Task<ConversationHistoryResponse> History(string channelId, string latestTs = null, string oldestTs = null, bool inclusive = false, int limit = 100, bool includeAllMetadata = false, string cursor = null, CancellationToken cancellationToken = default);
    Task<ConversationListResponse> List(bool excludeArchived = false, int limit = 100, IEnumerable<ConversationType> types = null, string cursor = null, string teamId = null, CancellationToken cancellationToken = default);
    Task<ConversationMembersResponse> Members(string channelId, int limit = 100, string cursor = null, CancellationToken cancellationToken = default);
    Task<string> Open(string channelId, CancellationToken cancellationToken = default);
    Task<string> Open(IEnumerable<string> userIds, CancellationToken cancellationToken = default);
    Task<string> SetTopic(string channelId, string topic, CancellationToken cancellationToken = default);
}

internal sealed class ConversationsApi(ISlackApiClient client) : IConversationsApi
{
    public Task<ConversationHistoryResponse> History(string channelId, string latestTs = null, string oldestTs = null, bool inclusive = false, int limit = 100, bool includeAllMetadata = false, string cursor = null, CancellationToken cancellationToken = default) =>
        client.Get<ConversationHistoryResponse>(
            "conversations.history",
            new Args
            {
                ["channel"] = channelId,
                ["cursor"] = cursor,
                ["inclusive"] = inclusive,
                ["latest"] = latestTs,
                ["limit"] = limit,
                ["oldest"] = oldestTs,
                ["include_all_metadata"] = includeAllMetadata,
            },
            cancellationToken);

    public Task<ConversationListResponse> List(bool excludeArchived = false, int limit = 100, IEnumerable<ConversationType> types = null, string cursor = null, string teamId = null, CancellationToken cancellationToken = default) =>
        client.Get<ConversationListResponse>(
            "conversations.list",
            new Args
            {
                ["cursor"] = cursor,
                ["exclude_archived"] = excludeArchived,
                ["limit"] = limit,
                ["types"] = types,
                ["team_id"] = teamId,
            },
            cancellationToken);

    public Task<ConversationMembersResponse> Members(string channelId, int limit = 100, string cursor = null, CancellationToken cancellationToken = default) =>
        client.Get<ConversationMembersResponse>(
            "conversations.members",
            new Args { ["channel"] = channelId, ["cursor"] = cursor, ["limit"] = limit },
            cancellationToken);

    public Task<string> Open(string channelId, CancellationToken cancellationToken = default) =>
        OpenAsync(new Args { ["channel"] = channelId, ["return_im"] = false }, cancellationToken);

    public Task<string> Open(IEnumerable<string> userIds, CancellationToken cancellationToken = default) =>
        OpenAsync(new Args { ["return_im"] = false, ["users"] = userIds }, cancellationToken);

    public async Task<string> SetTopic(string channelId, string topic, CancellationToken cancellationToken = default) =>
        (await client.Post<TopicResponse>("conversations.setTopic", new Args { ["channel"] = channelId, ["topic"] = topic }, cancellationToken)).Topic;

    private async Task<string> OpenAsync(Args args, CancellationToken cancellationToken) =>
        (await client.Post<ConversationOpenResponse>("conversations.open", args, cancellationToken)).Channel.Id;
}
