using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OnCallBot.Slack;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Slack;

/// <summary>What shows only on a real server, over a real connection.</summary>
public sealed class RealServerTests : IAsyncLifetime
{
    private const int FiveMegabytes = 5 * 1024 * 1024;

    private readonly LogRecorder _log = new();
    private readonly Scripted _script = new();
    private readonly WireRecorder _slack = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
    private WebApplication _app = null!;
    private Uri _address = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(_log);
        builder.Services.AddSingleton(_script);
        GuardedBot.Compose(builder.Services, _clock, _slack, Scripted.HandleAll);
        _app = builder.Build();
        _app.UseSlack();
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _address = new Uri(_app.Urls.Single());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/slack/command")]
    [InlineData("/slack/action")]
    [InlineData("/slack/event")]
    public async Task A_body_of_five_megabytes_is_too_large(string door)
    {
        var answer = await SendAsync(door, door == "/slack/event" ? "application/json" : "application/x-www-form-urlencoded", new string('x', FiveMegabytes), isChunked: false);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("The body is too large.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task So_is_one_that_does_not_say_how_long_it_is()
    {
        var answer = await SendAsync("/slack/command", "application/x-www-form-urlencoded", new string('x', FiveMegabytes), isChunked: true);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_of_almost_a_megabyte_is_read_whole(bool isChunked)
    {
        var text = new string('x', 1024 * 1024 - 100);

        var answer = await SendAsync("/slack/command", "application/x-www-form-urlencoded", SlackRequest.Form(("command", "/oncall"), ("text", text)), isChunked);

        Assert.Contains(text, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sender_that_leaves_halfway_leaves_no_error_behind()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(_address.Host, _address.Port, TestContext.Current.CancellationToken);
            await socket.GetStream().WriteAsync("POST /slack/command HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\ncommand="u8.ToArray(), TestContext.Current.CancellationToken);
        }

        await SendAsync("/slack/command", "application/x-www-form-urlencoded", SlackRequest.Form(("command", "/oncall")), isChunked: false);
        await _app.StopAsync(TestContext.Current.CancellationToken);

        Assert.Empty(_log.Of(LogLevel.Error));
    }

    [Fact]
    public async Task What_is_no_HTTP_gets_no_5xx()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_address.Host, _address.Port, TestContext.Current.CancellationToken);
        await socket.GetStream().WriteAsync("POST /slack/command HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(socket.GetStream(), Encoding.ASCII);

        var status = await reader.ReadLineAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 4", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slack_has_its_answer_in_time_even_from_a_handler_that_blocks_its_thread()
    {
        using var done = new ManualResetEventSlim();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _script.Do = () =>
        {
            begun.SetResult();
            done.Wait(TestContext.Current.CancellationToken);

            return Task.CompletedTask;
        };

        var sending = SendAsync("/slack/command", "application/x-www-form-urlencoded", SlackRequest.Form(("command", "/oncall"), ("text", "growth"), ("response_url", GuardedBot.ResponseUrl)), isChunked: false);
        await begun.Task;
        _clock.Advance(TimeSpan.FromSeconds(2.5));
        var answer = await sending;
        done.Set();

        Assert.Contains("The answer follows here.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(answer.Headers.ConnectionClose);
        Assert.Contains("answer to growth", (await _slack.NextAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_received_at_once_even_when_its_handler_blocks_its_thread()
    {
        using var done = new ManualResetEventSlim();
        _script.Do = () =>
        {
            done.Wait(TestContext.Current.CancellationToken);

            return Task.CompletedTask;
        };

        var answer = await SendAsync("/slack/event", "application/json", """{"type":"event_callback","event_id":"Ev1","event":{"type":"app_mention","user":"U1"}}""", isChunked: false);
        done.Set();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(string door, string contentType, string body, bool isChunked)
    {
        using var client = new HttpClient { BaseAddress = _address };
        using var request = SlackRequest.Signed(door, body, contentType, _clock.GetUtcNow(), GuardedBot.Secret);
        request.Headers.TransferEncodingChunked = isChunked;

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
