using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Domain.Tests;
using OnCallBot.Fetching;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Fetching;

/// <summary>Against a server on this machine that answers as a test says. The operator named it «localhost»; by each other name it is nobody they know.</summary>
public sealed class FetcherTests : IAsyncLifetime
{
    private const int Most = 100_000;
    private const int FiftyMegabytes = 50 * 1024 * 1024;

    private readonly TestClock _clock = new(Given.Moment("2026-01-14T10:00Z"));
    private LocalServer _server = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await LocalServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_a_server_says_is_told_with_its_stamp()
    {
        _server.Answer = context =>
        {
            context.Response.Headers.ETag = "\"one\"";
            context.Response.Headers.LastModified = "Wed, 14 Jan 2026 08:00:00 GMT";

            return context.Response.WriteAsync("hello");
        };

        var content = Assert.IsType<Fetched.Content>(await FetchAsync());

        Assert.Equal("hello", Encoding.UTF8.GetString(content.Bytes.Span));
        Assert.Equal(new FetchStamp("\"one\"", Given.Moment("2026-01-14T08:00Z")), content.Stamp);
        Assert.StartsWith("OnCallBot/", Assert.Single(_server.Asked).UserAgent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_is_asked_for_only_if_it_is_another_by_now()
    {
        _server.Answer = context =>
        {
            var headers = context.Request.Headers;
            context.Response.StatusCode = headers.IfNoneMatch == "W/\"one\"" && headers.IfModifiedSince == "Wed, 14 Jan 2026 08:00:00 GMT" ? 304 : 200;

            return Task.CompletedTask;
        };

        Assert.IsType<Fetched.Unchanged>(await FetchAsync(known: new FetchStamp("W/\"one\"", Given.Moment("2026-01-14T08:00Z"))));
        Assert.IsType<Fetched.Content>(await FetchAsync(known: new FetchStamp("W/\"two\"", Given.Moment("2026-01-14T08:00Z"))));
        Assert.IsType<Fetched.Content>(await FetchAsync(known: new FetchStamp(null, null)));
    }

    [Theory]
    [InlineData(204)]
    [InlineData(206)]
    [InlineData(300)]
    [InlineData(304)] // Nobody said that anything is known.
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Every_other_answer_is_none(int status)
    {
        _server.Answer = context =>
        {
            context.Response.StatusCode = status;

            return Task.CompletedTask;
        };

        Assert.Equal(new Fetched.Failed(FetchFault.Status, status), await FetchAsync());
    }

    [Theory]
    [InlineData("Content-Length: 52428800")]
    [InlineData("Content-Length: 5")] // So it says.
    [InlineData("Connection: close")]
    public async Task An_answer_of_fifty_megabytes_is_not_read_to_its_end(string header)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var sending = SendAsync(listener, $"HTTP/1.1 200 OK\r\n{header}\r\n\r\n");

        var fetched = await FetchAsync($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

        Assert.True(header.EndsWith(" 5", StringComparison.Ordinal) ? fetched is Fetched.Content { Bytes.Length: 5 } : fetched == new Fetched.Failed(FetchFault.TooLarge));
        Assert.InRange(await sending, 0, FiftyMegabytes / 2);
    }

    [Theory]
    [InlineData(Most, true)]
    [InlineData(Most + 1, false)]
    public async Task It_may_be_just_so_long(int length, bool isTaken)
    {
        _server.Answer = async context => await context.Response.Body.WriteAsync(new byte[length], Cancelled);

        Assert.Equal(isTaken, await FetchAsync() is Fetched.Content);
    }

    [Theory]
    [InlineData("")]
    [InlineData("the beginning of an answer")]
    public async Task A_server_that_stalls_is_left_after_ten_seconds(string beginning)
    {
        var asked = new TaskCompletionSource();
        _server.Answer = async context =>
        {
            if (beginning.Length > 0)
            {
                await context.Response.WriteAsync(beginning, Cancelled);
                await context.Response.Body.FlushAsync(Cancelled);
            }

            asked.SetResult();
            var left = new TaskCompletionSource();
            await using var _ = context.RequestAborted.Register(left.SetResult);
            await left.Task;
        };

        var fetching = FetchAsync();
        await asked.Task.WaitAsync(Cancelled);
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(fetching.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new Fetched.Failed(FetchFault.TooSlow), await fetching);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_none()
    {
        _server.Answer = async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("the beginning", Cancelled);
            await context.Response.Body.FlushAsync(Cancelled);
            context.Abort();
        };

        Assert.Equal(new Fetched.Failed(FetchFault.BrokenOff), await FetchAsync());
    }

    [Fact]
    public async Task A_server_that_is_gone_cannot_be_reached()
    {
        var address = _server.At("/0");
        await _server.StopAsync();

        Assert.Equal(new Fetched.Failed(FetchFault.Unreachable), await FetchAsync(address));
    }

    [Theory]
    [InlineData(301, 3, true)]
    [InlineData(302, 1, true)]
    [InlineData(303, 1, true)]
    [InlineData(307, 1, true)]
    [InlineData(308, 1, true)]
    [InlineData(302, 4, false)]
    public async Task It_may_lead_elsewhere_three_times(int status, int times, bool isFollowed)
    {
        _server.Answer = context =>
        {
            var step = int.Parse(context.Request.Path.Value![1..], CultureInfo.InvariantCulture);
            context.Response.StatusCode = step < times ? status : 200;
            context.Response.Headers.Location = $"/{step + 1}";

            return Task.CompletedTask;
        };

        var fetched = await FetchAsync();

        Assert.True(isFollowed ? fetched is Fetched.Content : fetched == new Fetched.Failed(FetchFault.TooManyRedirects));
        Assert.Equal(Math.Min(times, 3) + 1, _server.Asked.Count);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/secret")]
    [InlineData("//127.0.0.1:{0}/secret")]
    [InlineData("http://2130706433:{0}/secret")]
    [InlineData("http://0x7f.1:{0}/secret")]
    [InlineData("http://0.0.0.0:{0}/secret")]
    [InlineData("http://[::1]:{0}/secret")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/secret")]
    [InlineData("http://[fe80::1]:{0}/secret")]
    [InlineData("http://10.0.0.1/secret")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://user:password@127.0.0.1:{0}/secret")]
    public async Task Into_a_private_network_it_is_not_followed(string location)
    {
        _server.Answer = context =>
        {
            context.Response.Redirect(string.Format(CultureInfo.InvariantCulture, location, _server.Port));

            return Task.CompletedTask;
        };

        Assert.Equal(new Fetched.Failed(FetchFault.PrivateAddress), await FetchAsync());
        Assert.Equal("/0", Assert.Single(_server.Asked).Path);
    }

    [Fact]
    public async Task Nor_by_a_name_that_leads_there()
    {
        _server.Answer = context =>
        {
            context.Response.Redirect(_server.At("/secret", "localhost"));

            return Task.CompletedTask;
        };

        Assert.Equal(new Fetched.Failed(FetchFault.PrivateAddress), await FetchAsync(_server.At("/0", "127.0.0.1")));
        Assert.Single(_server.Asked);
    }

    [Fact]
    public async Task To_another_host_in_the_public_network_it_is()
    {
        _server.Answer = context =>
        {
            if (context.Request.Host.Host == "localhost")
            {
                context.Response.Redirect(_server.At("/elsewhere", "127.0.0.1"));

                return Task.CompletedTask;
            }

            return context.Response.WriteAsync("hello", Cancelled);
        };

        var fetched = await FetchAsync(change: services => services.AddHttpClient(Fetcher.OtherHosts).ConfigurePrimaryHttpMessageHandler(() => PublicConnection.Handler(_ => true)));

        Assert.Equal("hello", Encoding.UTF8.GetString(Assert.IsType<Fetched.Content>(fetched).Bytes.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://localhost/secret")]
    [InlineData("gopher://localhost:70/secret")]
    [InlineData("http://")]
    public async Task An_address_of_another_kind_is_not_followed(string location)
    {
        _server.Answer = context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = location;

            return Task.CompletedTask;
        };

        Assert.Equal(new Fetched.Failed(FetchFault.BadRedirect), await FetchAsync());
        Assert.Single(_server.Asked);
    }

    /// <returns>How many bytes went out before the other side had enough.</returns>
    private static async Task<int> SendAsync(TcpListener listener, string head)
    {
        using var connection = await listener.AcceptTcpClientAsync(Cancelled);
        var (stream, sent) = (connection.GetStream(), 0);
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), Cancelled);
            for (var piece = new byte[64 * 1024]; sent < FiftyMegabytes; sent += piece.Length)
            {
                await stream.WriteAsync(piece, Cancelled);
            }

            return sent;
        }
        catch (IOException)
        {
            return sent;
        }
    }

    private async Task<Fetched> FetchAsync(string? address = null, FetchStamp? known = null, Action<IServiceCollection>? change = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddFetching();
        change?.Invoke(services);
        await using var provider = services.BuildServiceProvider();

        return await provider.GetRequiredService<Fetcher>().FetchAsync(new Fetch(new Uri(address ?? _server.At("/0")), Most, MostRedirects: 3, known), Cancelled);
    }
}
