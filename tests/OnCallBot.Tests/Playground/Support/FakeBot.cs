using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;

namespace OnCallBot.Tests.Playground.Support;

/// <summary>Stands where the bot would: keeps what it is sent, and answers what a test wants.</summary>
internal sealed class FakeBot : HttpMessageHandler
{
    public ConcurrentQueue<BotCall> Calls { get; } = new();

    /// <summary>How it answers; nothing to begin with.</summary>
    public Func<BotCall, CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } = (_, _) => Task.FromResult(Nothing());

    public BotCall LastCall => Calls.Last();

    public void Answers(object json) => Answer = (_, _) => Task.FromResult(Says(json));

    public void AnswersNothing() => Answer = (_, _) => Task.FromResult(Nothing());

    public void NeverAnswers() => Answer = async (_, token) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, token);
        return Nothing();
    };

    public static HttpResponseMessage Says(object json) => new(HttpStatusCode.OK) { Content = JsonContent.Create(json) };

    public static HttpResponseMessage Nothing() => new(HttpStatusCode.OK) { Content = new StringContent("") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content!.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        var call = new BotCall(request.RequestUri!.AbsolutePath, await request.Content.ReadAsStringAsync(cancellationToken), headers);
        Calls.Enqueue(call);

        return await Answer(call, cancellationToken);
    }
}
