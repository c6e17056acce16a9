using System.Net;
using System.Text;
using System.Threading.Channels;

namespace OnCallBot.Tests.Slack;

/// <summary>Stands where Slack is, and keeps what the bot sends there exactly as it goes over the wire.</summary>
internal sealed class WireRecorder : HttpMessageHandler
{
    private readonly Channel<Call> _calls = Channel.CreateUnbounded<Call>();

    /// <summary>By default, what Slack answers when all is well.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage> Answer { get; set; } = request =>
        request.RequestUri!.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal) ? Json("""{"ok":true}""") : new HttpResponseMessage { Content = new StringContent("ok") };

    public bool HasNone => _calls.Reader.Count == 0;

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>The next call that was not asked for yet; waits until it comes.</summary>
    public async Task<Call> NextAsync() => await _calls.Reader.ReadAsync(TestContext.Current.CancellationToken);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = Answer(request);
        response.RequestMessage = request;
        _calls.Writer.TryWrite(new Call(request.Method.Method, request.RequestUri!.AbsoluteUri, request.Headers.Authorization?.ToString(), body));

        return response;
    }

    public sealed record Call(string Method, string Url, string? Authorization, string Body);
}
