using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Slack;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Fairness;

public sealed class ChartTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];

    [Fact]
    public async Task Where_Slack_can_reach_the_bot_the_answer_shows_a_picture_that_says_its_numbers()
    {
        await using var bot = await PublicAsync();

        var answer = await bot.TypeAsync("/oncall fairness");

        var image = Image(answer);
        Assert.StartsWith("https://oncallbot.test/base/chart/", (string?)image["image_url"], StringComparison.Ordinal);
        Assert.StartsWith("Data Engineering this cycle: shifts by duty. Ana 4 (Profit 1, Growth 1, Engagement 1, Backup 1); Ben 4", (string?)image["alt_text"], StringComparison.Ordinal);
        Assert.DoesNotContain("█", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_cannot_there_are_characters_and_no_picture()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall fairness");

        Assert.DoesNotContain("\"image\"", answer.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("█", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_is_at_its_address()
    {
        await using var bot = await PublicAsync();
        var path = PathOf(await bot.TypeAsync("/oncall fairness year"));

        using var response = await bot.Http.GetAsync(path, TestContext.Current.CancellationToken);

        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(Png, bytes[..4]);
        Assert.True(response.Headers.CacheControl?.Private);
    }

    [Fact]
    public async Task Nobody_can_make_up_an_address()
    {
        await using var bot = await PublicAsync();
        var path = PathOf(await bot.TypeAsync("/oncall fairness"));
        var other = PathOf(await bot.TypeAsync("/oncall fairness year"));

        string[] madeUp =
        [
            "/chart/x.png", "/chart/~.png", "/chart/a~b.png", "/chart/%20~%20.png",
            path.Replace("~", "~A", StringComparison.Ordinal),
            $"{path.Split('~')[0]}~{other.Split('~')[1]}",
        ];

        foreach (var address in madeUp)
        {
            using var response = await bot.Http.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task An_address_holds_for_thirty_days()
    {
        await using var bot = await PublicAsync();
        var path = PathOf(await bot.TypeAsync("/oncall fairness"));

        bot.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        using var before = await bot.Http.GetAsync(path, TestContext.Current.CancellationToken);
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        using var after = await bot.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
    }

    private static Task<TestBot> PublicAsync() =>
        TestBot.StartAsync(change: builder => builder.Services.Configure<PublicOptions>(options => options.Url = "https://oncallbot.test/base"));

    private static JsonNode Image(TestAnswer answer) => Assert.Single(answer.Json["blocks"]!.AsArray(), block => (string?)block!["type"] == "image")!;

    private static string PathOf(TestAnswer answer) => new Uri((string)Image(answer)["image_url"]!).AbsolutePath["/base".Length..];
}
