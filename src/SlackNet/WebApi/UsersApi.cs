using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet.WebApi;

public interface IUsersApi
{
    Task<User> Info(string userId, bool includeLocale = false, CancellationToken cancellationToken = default);
    Task<UserListResponse> List(string cursor = null, bool includeLocale = false, int limit = 0, CancellationToken cancellationToken = default);
    Task<User> LookupByEmail(string email, CancellationToken cancellationToken = default);
}

internal sealed class UsersApi(ISlackApiClient client) : IUsersApi
{
    public async Task<User> Info(string userId, bool includeLocale = false, CancellationToken cancellationToken = default) =>
        (await client.Get<UserResponse>("users.info", new Args { ["user"] = userId, ["include_locale"] = includeLocale }, cancellationToken)).User;

    public Task<UserListResponse> List(string cursor = null, bool includeLocale = false, int limit = 0, CancellationToken cancellationToken = default) =>
        client.Get<UserListResponse>("users.list", new Args { ["cursor"] = cursor, ["include_locale"] = includeLocale, ["limit"] = limit }, cancellationToken);

    public async Task<User> LookupByEmail(string email, CancellationToken cancellationToken = default) =>
        (await client.Get<UserResponse>("users.lookupByEmail", new Args { ["email"] = email }, cancellationToken)).User;
}
