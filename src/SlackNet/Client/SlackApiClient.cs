using System.Net.Http.Headers;
using System.Text.Json;
using SlackNet.Interaction;
using SlackNet.WebApi;
using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet;

public interface ISlackApiClient
{
    IAppsConnectionsApi AppsConnectionsApi { get; }
    IAuthApi Auth { get; }
    IChatApi Chat { get; }
    IConversationsApi Conversations { get; }
    IUserGroupsApi UserGroups { get; }
    IUserGroupUsersApi UserGroupUsers { get; }
    IUsersApi Users { get; }
    IViewsApi Views { get; }

    Task Get(string apiMethod, Args args, CancellationToken cancellationToken);
    Task<T> Get<T>(string apiMethod, Args args, CancellationToken cancellationToken) where T : class;
    Task Post(string apiMethod, Args args, CancellationToken cancellationToken);
    Task<T> Post<T>(string apiMethod, Args args, CancellationToken cancellationToken) where T : class;
    Task Respond(string responseUrl, IReadOnlyMessage message, CancellationToken cancellationToken);
}

public class SlackApiClient : ISlackApiClient
{
    private readonly IHttp _http;
    private readonly ISlackUrlBuilder _urlBuilder;
    private readonly SlackJsonSettings _jsonSettings;
    private readonly string _token;

    public SlackApiClient(string token) : this(Default.Http(), Default.UrlBuilder(), Default.JsonSettings(), token) { }

    public SlackApiClient(IHttp http, ISlackUrlBuilder urlBuilder, SlackJsonSettings jsonSettings, string token)
    {
        _http = http;
        _urlBuilder = urlBuilder;
        _jsonSettings = jsonSettings;
        _token = token;
    }

    public bool DisableRetryOnRateLimit { get; set; }

    public IAppsConnectionsApi AppsConnectionsApi => new AppsConnectionsApi(this);
    public IAuthApi Auth => new AuthApi(this);
    public IChatApi Chat => new ChatApi(this);
    public IConversationsApi Conversations => new ConversationsApi(this);
    public IUserGroupsApi UserGroups => new UserGroupsApi(this);
    public IUserGroupUsersApi UserGroupUsers => new UserGroupUsersApi(this);
    public IUsersApi Users => new UsersApi(this);
    public IViewsApi Views => new ViewsApi(this);

    public Task Get(string apiMethod, Args args, CancellationToken cancellationToken) => Get<object>(apiMethod, args, cancellationToken);

    public Task<T> Get<T>(string apiMethod, Args args, CancellationToken cancellationToken) where T : class =>
        CallAsync<T>(() => new HttpRequestMessage(HttpMethod.Get, _urlBuilder.Url(apiMethod, args)), _token, cancellationToken);

    public Task Post(string apiMethod, Args args, CancellationToken cancellationToken) => Post<object>(apiMethod, args, cancellationToken);

    public Task<T> Post<T>(string apiMethod, Args args, CancellationToken cancellationToken) where T : class
    {
        var given = args.Where(arg => arg.Value is not null).ToDictionary();

        return CallAsync<T>(() => Json(_urlBuilder.Url(apiMethod, []), given), _token, cancellationToken);
    }

    // A response_url needs no token, so none goes there.
    public Task Respond(string responseUrl, IReadOnlyMessage message, CancellationToken cancellationToken) =>
        CallAsync<object>(() => Json(responseUrl, message), null, cancellationToken);

    private static HttpRequestMessage Json(string url, object body) =>
        new(HttpMethod.Post, url) { Content = new ByteArrayContent(SlackWriter.ToBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } } };

    private async Task<T> CallAsync<T>(Func<HttpRequestMessage> createRequest, string token, CancellationToken cancellationToken) where T : class
    {
        while (true)
        {
            try
            {
                using var request = createRequest();
                if (!string.IsNullOrEmpty(token))
                {
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                }

                return Read<T>(await _http.Execute<JsonElement?>(request, cancellationToken));
            }
            catch (SlackRateLimitException limit) when (!DisableRetryOnRateLimit)
            {
                await Task.Delay(limit.RetryAfter ?? TimeSpan.FromSeconds(1), TimeProvider.System, cancellationToken);
            }
        }
    }

    private T Read<T>(JsonElement? answer) where T : class
    {
        if (answer is not { ValueKind: JsonValueKind.Object } fields)
        {
            return null;
        }

        return fields.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True
            ? fields.Deserialize<T>(_jsonSettings.Options)
            : throw new SlackException(fields.Deserialize<ErrorResponse>(_jsonSettings.Options));
    }
}

public static class SlackApiClientExtensions
{
    public static Task Respond(this ISlackApiClient client, InteractionRequest request, MessageResponse response, CancellationToken cancellationToken = default) =>
        client.Respond(request.ResponseUrl, new Interaction.MessageUpdateResponse(response), cancellationToken);

    public static Task Respond(this ISlackApiClient client, SlashCommand slashCommand, SlashCommandResponse response, CancellationToken cancellationToken = default) =>
        client.Respond(slashCommand.ResponseUrl, new SlashCommandMessageResponse(response), cancellationToken);
}
