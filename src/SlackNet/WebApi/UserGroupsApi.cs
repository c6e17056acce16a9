using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet.WebApi;

public interface IUserGroupsApi
{
    Task<UserGroup> Disable(string userGroupId, bool includeCount = false, CancellationToken cancellationToken = default);
    Task<UserGroup> Enable(string userGroupId, bool includeCount = false, CancellationToken cancellationToken = default);
    Task<IList<UserGroup>> List(bool includeCount = false, bool includeDisabled = false, bool includeUsers = false, CancellationToken cancellationToken = default);
}

internal sealed class UserGroupsApi(ISlackApiClient client) : IUserGroupsApi
{
    public async Task<UserGroup> Disable(string userGroupId, bool includeCount = false, CancellationToken cancellationToken = default) =>
        (await client.Post<UserGroupResponse>("usergroups.disable", new Args { ["usergroup"] = userGroupId, ["include_count"] = includeCount }, cancellationToken)).Usergroup;

    public async Task<UserGroup> Enable(string userGroupId, bool includeCount = false, CancellationToken cancellationToken = default) =>
        (await client.Post<UserGroupResponse>("usergroups.enable", new Args { ["usergroup"] = userGroupId, ["include_count"] = includeCount }, cancellationToken)).Usergroup;

    public async Task<IList<UserGroup>> List(bool includeCount = false, bool includeDisabled = false, bool includeUsers = false, CancellationToken cancellationToken = default) =>
        (await client.Get<UserGroupListResponse>(
            "usergroups.list",
            new Args { ["include_count"] = includeCount, ["include_disabled"] = includeDisabled, ["include_users"] = includeUsers },
            cancellationToken)).Usergroups ?? [];
}

public interface IUserGroupUsersApi
{
    Task<IReadOnlyList<string>> List(string userGroupId, bool includeDisabled = false, CancellationToken cancellationToken = default);
    Task<UserGroup> Update(string userGroupId, IEnumerable<string> userIds, bool includeCount = false, CancellationToken cancellationToken = default);
}

internal sealed class UserGroupUsersApi(ISlackApiClient client) : IUserGroupUsersApi
{
    public async Task<IReadOnlyList<string>> List(string userGroupId, bool includeDisabled = false, CancellationToken cancellationToken = default) =>
        (await client.Get<MembershipResponse>("usergroups.users.list", new Args { ["usergroup"] = userGroupId, ["include_disabled"] = includeDisabled }, cancellationToken)).Users ?? [];

    public async Task<UserGroup> Update(string userGroupId, IEnumerable<string> userIds, bool includeCount = false, CancellationToken cancellationToken = default) =>
        (await client.Post<UserGroupResponse>(
            "usergroups.users.update",
            new Args { ["usergroup"] = userGroupId, ["users"] = userIds, ["include_count"] = includeCount },
            cancellationToken)).Usergroup;
}
