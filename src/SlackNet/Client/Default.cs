using System.Text.Json;

namespace SlackNet;

public static class Default
{
    private static readonly Lazy<HttpClient> SharedClient = new(() => new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }));

    public static IHttp Http(SlackJsonSettings jsonSettings = null, Func<HttpClient> getHttpClient = null, ILogger logger = null) =>
        new Http(getHttpClient ?? (() => SharedClient.Value), (jsonSettings ?? JsonSettings()).Options);

    public static ISlackUrlBuilder UrlBuilder(SlackJsonSettings jsonSettings = null) => new SlackUrlBuilder();

    internal static SlackJsonSettings JsonSettings() => new(SlackJson.Options);
}

public class SlackJsonSettings
{
    internal SlackJsonSettings(JsonSerializerOptions options) => Options = options;

    internal JsonSerializerOptions Options { get; }
}
