using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OnCallBot.Tests.Playground;

public sealed class ClockEndpointTests : IAsyncLifetime
{
    private static readonly Uri Clock = new("/playground/clock", UriKind.Relative);

    private PlaygroundDriver _slack = null!;

    public async ValueTask InitializeAsync() => _slack = await PlaygroundDriver.StartAsync();

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    [Theory]
    [InlineData("2026-12-14T08:59:30Z", "2026-12-14T08:59:30+00:00")]
    [InlineData("2026-12-24T18:00:00+01:00", "2026-12-24T17:00:00+00:00")]
    [InlineData("2026-12-24T18:00Z", "2026-12-24T18:00:00+00:00")]
    [InlineData("2026-12-24T18:00:00.5Z", "2026-12-24T18:00:00.5+00:00")]
    public async Task It_is_set_to_a_moment(string now, string shown)
    {
        var (status, answer) = await SetAsync($$"""{"now":"{{now}}"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(DateTimeOffset.Parse(shown, System.Globalization.CultureInfo.InvariantCulture), answer.GetProperty("now").GetDateTimeOffset());
        Assert.True(answer.GetProperty("hasBeenSet").GetBoolean());
    }

    [Theory]
    [InlineData("", "Send JSON")]
    [InlineData("{nope", "Send JSON")]
    [InlineData("7", "missing")]
    [InlineData("{}", "missing")]
    [InlineData("""{"now":7}""", "missing or no text")]
    [InlineData("""{"now":"christmas"}""", "no moment")]
    [InlineData("""{"now":"2026-12-14"}""", "no moment")]
    [InlineData("""{"now":"2026-12-14T08:59:30"}""", "offset from UTC")]
    [InlineData("""{"now":"2026-02-30T08:59:30Z"}""", "no moment")]
    [InlineData("""{"now":"1999-12-31T23:59:59Z"}""", "too far away")]
    [InlineData("""{"now":"9999-12-31T23:59:59Z"}""", "too far away")]
    public async Task Anything_else_is_refused_with_what_would_work(string body, string complaint)
    {
        var (status, answer) = await SetAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(complaint, answer.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.False(_slack.Clock.HasBeenSet);
    }

    [Fact]
    public async Task Null_is_the_present_again()
    {
        await SetAsync("""{"now":"2026-12-24T18:00:00Z"}""");

        await SetAsync("""{"now":null}""");

        var answer = await _slack.Http.GetFromJsonAsync<JsonElement>(Clock, TestContext.Current.CancellationToken);
        Assert.Equal(_slack.Time.GetUtcNow(), answer.GetProperty("now").GetDateTimeOffset());
        Assert.False(answer.GetProperty("hasBeenSet").GetBoolean());
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> SetAsync(string body)
    {
        using var content = new StringContent(body);
        using var response = await _slack.Http.PostAsync(Clock, content);

        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
