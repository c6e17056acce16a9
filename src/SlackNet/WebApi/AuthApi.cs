namespace SlackNet.WebApi;

public interface IAuthApi
{
    Task<AuthTestResponse> Test(CancellationToken cancellationToken = default);
}

internal sealed class AuthApi(ISlackApiClient client) : IAuthApi
{
    public Task<AuthTestResponse> Test(CancellationToken cancellationToken = default) =>
        client.Post<AuthTestResponse>("auth.test", [], cancellationToken);
}
