namespace SlackNet.AspNetCore;

internal sealed class SlackServiceProvider : ISlackServiceProvider
{
    private readonly Lazy<IHttp> _http;
    private readonly Lazy<SlackJsonSettings> _jsonSettings;
    private readonly Lazy<ISlackUrlBuilder> _urlBuilder;
    private readonly Lazy<ISlackApiClient> _apiClient;
    private readonly Lazy<ISlackSocketModeClient> _socketModeClient;

    public SlackServiceProvider(
        IServiceProvider services,
        Func<ISlackServiceProvider, IHttp> http,
        Func<ISlackServiceProvider, SlackJsonSettings> jsonSettings,
        Func<ISlackServiceProvider, ISlackUrlBuilder> urlBuilder,
        Func<ISlackServiceProvider, ISlackApiClient> apiClient,
        Func<ISlackServiceProvider, ISlackSocketModeClient> socketModeClient)
    {
        Services = services;
        _http = new Lazy<IHttp>(() => http(this));
        _jsonSettings = new Lazy<SlackJsonSettings>(() => jsonSettings(this));
        _urlBuilder = new Lazy<ISlackUrlBuilder>(() => urlBuilder(this));
        _apiClient = new Lazy<ISlackApiClient>(() => apiClient(this));
        _socketModeClient = new Lazy<ISlackSocketModeClient>(() => socketModeClient(this));
    }

    public IServiceProvider Services { get; }

    public IHttp GetHttp() => _http.Value;

    public SlackJsonSettings GetJsonSettings() => _jsonSettings.Value;

    public ISlackUrlBuilder GetUrlBuilder() => _urlBuilder.Value;

    public ISlackApiClient GetApiClient() => _apiClient.Value;

    public ISlackSocketModeClient GetSocketModeClient() => _socketModeClient.Value;
}
