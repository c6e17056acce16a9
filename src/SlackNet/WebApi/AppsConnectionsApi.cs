namespace SlackNet.WebApi;

public interface IAppsConnectionsApi
{
    Task<ConnectionOpenResponse> Open(CancellationToken cancellationToken = default);
}

internal sealed class AppsConnectionsApi(ISlackApiClient client) : IAppsConnectionsApi
{
    public Task<ConnectionOpenResponse> Open(CancellationToken cancellationToken = default) =>
        client.Post<ConnectionOpenResponse>("apps.connections.open", [], cancellationToken);
}

public class ConnectionOpenResponse
{
    public bool Ok { get; set; }
    public string Url { get; set; }
}
