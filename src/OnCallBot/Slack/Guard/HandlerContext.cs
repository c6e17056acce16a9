using Microsoft.AspNetCore.Http.Features;

namespace OnCallBot.Slack.Guard;

/// <summary>
/// A request of its own for SlackNet and the handlers behind it, apart from Slack's connection: that one can be answered and
/// forgotten while a handler still works.
/// </summary>
internal sealed class HandlerContext : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly HandlerResponse _response = new();

    public HandlerContext(Delivery delivery, RequestBody body, IServiceScopeFactory scopes)
    {
        _scope = scopes.CreateAsyncScope();
        var features = new FeatureCollection(initialCapacity: 8);
        features.Set<IHttpRequestFeature>(new HttpRequestFeature { Method = HttpMethods.Post, Path = delivery.Door.Path, Scheme = Uri.UriSchemeHttps, Protocol = HttpProtocol.Http11, Body = body.ToStream() });
        features.Set<IHttpResponseFeature>(_response);
        features.Set<IHttpResponseBodyFeature>(_response);
        features.Set<IServiceProvidersFeature>(new Services(_scope.ServiceProvider));
        Http = new DefaultHttpContext(features);
        Http.Request.ContentType = delivery.Door.ContentType;
        Http.Request.ContentLength = body.Length;
        if (delivery.Form is not null)
        {
            // Parsed once: SlackNet must not read another meaning into the same bytes.
            Http.Request.Form = delivery.Form;
        }
    }

    public HttpContext Http { get; }

    /// <summary>The answer as SlackNet wrote it; it keeps its memory beyond this context.</summary>
    public Answer TakeAnswer() => new(_response.StatusCode, _response.Headers.ContentType, _response.Written, _response);

    /// <summary>SlackNet leaves the handlers of events for after the answer.</summary>
    public bool HasMoreToDo => _response.HasCallbacks;

    public Task CompleteAsync() => _response.RunCompletedAsync();

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    private sealed class Services(IServiceProvider requestServices) : IServiceProvidersFeature
    {
        public IServiceProvider RequestServices { get; set; } = requestServices;
    }
}
