using System.Net;
using System.Text.RegularExpressions;

namespace OnCallBot.Tests.Playground;

public sealed class PageGuardTests : IAsyncLifetime
{
    private PlaygroundDriver _slack = null!;

    public async ValueTask InitializeAsync() => _slack = await PlaygroundDriver.StartAsync();

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    /// <summary>Method, path, and one header; then whether that is let in.</summary>
    public static TheoryData<string, string, string, string, bool> Requests { get; } = new()
    {
        { "GET", "/", "Host", "localhost:5080", true },
        { "GET", "/", "Host", "127.0.0.1:5080", true },
        { "GET", "/", "Host", "[::1]:5080", true },
        { "GET", "/", "Host", "evil.example", false },
        { "GET", "/", "Host", "localhost.evil.example", false },
        { "GET", "/", "Host", "10.0.0.7", false },
        { "GET", "/playground/people", "Host", "evil.example", false },
        { "POST", "/playground/clock", "Host", "evil.example", false },
        { "POST", "/playground/api/auth.test", "Host", "evil.example", false },
        { "POST", "/playground/hooks/commands/T/x", "Host", "evil.example", false },
        { "POST", "/playground/reset", "Origin", "http://localhost", true },
        { "POST", "/playground/reset", "Origin", "https://evil.example", false },
        { "POST", "/playground/reset", "Origin", "http://localhost:3000", false },
        { "POST", "/playground/reset", "Origin", "null", false },
        { "GET", "/playground/events?as=U0NOBODY", "Origin", "https://evil.example", false },
        { "GET", "/playground/state?as=U0ANA", "Sec-Fetch-Site", "cross-site", false },
        { "GET", "/playground/state?as=U0ANA", "Sec-Fetch-Site", "same-site", false },
        { "GET", "/playground/state?as=U0ANA", "Sec-Fetch-Site", "same-origin", true },
        { "GET", "/playground/page/js/main.js", "Sec-Fetch-Site", "cross-site", false },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Other_pages_are_kept_out(string method, string path, string header, string value, bool isLetIn)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await _slack.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        Assert.Equal(isLetIn, response.StatusCode != HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_link_from_elsewhere_leads_to_the_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Mode", "navigate");

        using var response = await _slack.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_page_may_load_nothing_from_elsewhere_and_run_nothing_that_stands_in_it()
    {
        using var response = await _slack.Http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_the_page_refers_to_is_there_and_its_own()
    {
        var page = await _slack.Http.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var waiting = new Queue<string>(Regex.Matches(page, "(?:src|href)=\"(?<path>/[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["path"].Value));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path))
            {
                continue;
            }

            using var response = await _slack.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, path);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotMatch(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|@import|url\(", text);
            foreach (Match import in Regex.Matches(text, @"from '\./(?<file>[\w-]+\.js)'", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            {
                waiting.Enqueue($"/playground/page/js/{import.Groups["file"].Value}");
            }
        }

        Assert.InRange(seen.Count, 25, 60);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        using var first = await _slack.Http.GetAsync(new Uri("/playground/page/js/main.js", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/playground/page/js/main.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _slack.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/playground/page/nothing.js")]
    [InlineData("/playground/page/../OnCallBot.Playground.csproj")]
    [InlineData("/playground/state?as=U0NOBODY")]
    [InlineData("/playground/events?as=U0NOBODY")]
    public async Task What_there_is_not_is_not_found(string path)
    {
        using var response = await _slack.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
