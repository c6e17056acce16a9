using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace OnCallBot.Tests.Support;

/// <summary>Stands where Slack's Web API and response_urls would: keeps every call, and answers that all is well unless told otherwise.</summary>
internal sealed class SlackRecorder : HttpMessageHandler
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<SlackCall> _calls = [];
    private readonly Channel<SlackCall> _next = Channel.CreateUnbounded<SlackCall>();
    private readonly ConcurrentQueue<(string Method, Func<HttpResponseMessage> Answer)> _planned = [];
    private readonly ConcurrentQueue<string> _faults = [];
    private readonly List<SlackCall> _passedOver = [];
    private int _sent;

    /// <summary>What apps.connections.open answers; such calls are not kept.</summary>
    public Func<JsonObject>? OpenConnection { get; set; }

    public IReadOnlyList<SlackCall> Calls => [.. _calls];

    public IReadOnlyList<SlackCall> To(string method) => [.. _calls.Where(call => call.Method == method)];

    /// <summary>The next call that nobody has taken yet; waits until the bot makes it.</summary>
    public async Task<SlackCall> NextAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);

        return await _next.Reader.ReadAsync(patience.Token);
    }

    /// <summary>The first such call that nobody has taken yet; waits until the bot makes it. Others are left for later: to several recipients it speaks in no certain order.</summary>
    public async Task<SlackCall> NextAsync(Predicate<SlackCall> isWanted, CancellationToken cancellationToken)
    {
        if (_passedOver.Find(isWanted) is { } before)
        {
            _passedOver.Remove(before);

            return before;
        }

        while (true)
        {
            var call = await NextAsync(cancellationToken);
            if (isWanted(call))
            {
                return call;
            }

            _passedOver.Add(call);
        }
    }

    /// <summary>The next call of this method gets this answer. Several wait in line.</summary>
    public void Answer(string method, Func<HttpResponseMessage> answer) => _planned.Enqueue((method, answer));

    public void Refuse(string method, string error) => Answer(method, () => Json(new JsonObject { ["ok"] = false, ["error"] = error }));

    /// <summary>Slack would have taken all of it.</summary>
    public void AssertNoFault() => Assert.Empty(_faults);

    public void Limit(string method, TimeSpan retryAfter) => Answer(method, () =>
    {
        var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("") };
        answer.Headers.RetryAfter = new RetryConditionHeaderValue(retryAfter);

        return answer;
    });

    public static HttpResponseMessage Json(JsonObject body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var url = request.RequestUri!;
        var isApi = url.AbsoluteUri.StartsWith(TestBot.ApiUrl, StringComparison.Ordinal);
        if (OpenConnection is not null && url.AbsolutePath.EndsWith("/apps.connections.open", StringComparison.Ordinal))
        {
            return Json(OpenConnection());
        }

        var call = new SlackCall(
            isApi ? url.AbsolutePath[(url.AbsolutePath.LastIndexOf('/') + 1)..] : url.AbsoluteUri,
            body.StartsWith('{') ? JsonNode.Parse(body)!.AsObject() : [],
            request.Headers.Authorization?.Parameter);
        var answer = _planned.TryPeek(out var planned) && planned.Method == call.Method && _planned.TryDequeue(out planned)
            ? planned.Answer()
            : AllWell(isApi, call);

        foreach (var fault in BlockRule.Faults(call.Arguments))
        {
            _faults.Enqueue(fault);
        }

        _calls.Enqueue(call);
        await _next.Writer.WriteAsync(call, cancellationToken);

        return answer;
    }

    private HttpResponseMessage AllWell(bool isApi, SlackCall call) => isApi
        ? Json(new JsonObject
        {
            ["ok"] = true,
            ["ts"] = $"1700000000.{Interlocked.Increment(ref _sent):000000}",
            ["channel"] = call.Arguments["channel"]?.DeepClone() ?? "C0DATA",
            ["message"] = new JsonObject { ["text"] = call.Arguments["text"]?.DeepClone() },
        })
        : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("ok") };
}
