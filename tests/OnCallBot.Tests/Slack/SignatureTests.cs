using System.Net;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Slack;

public sealed class SignatureTests
{
    private const string Body = "command=%2Foncall&text=growth&user_id=U1";

    private readonly Scripted _script = new();

    [Theory]
    [InlineData(0)]
    [InlineData(-300)]
    [InlineData(300)]
    public async Task What_Slack_has_signed_within_five_minutes_is_let_in(int secondsOff)
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await SendAsync(bot, bot.Clock.GetUtcNow().AddSeconds(secondsOff));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, _script.Runs);
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    [InlineData(-31_536_000)]
    public async Task A_timestamp_more_than_five_minutes_off_is_refused_in_both_directions(int secondsOff)
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await SendAsync(bot, bot.Clock.GetUtcNow().AddSeconds(secondsOff));

        await AssertRefusedAsync(answer);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("-1767603600")]
    [InlineData("+1767603600")]
    [InlineData("1767603600.0")]
    [InlineData("99999999999999999999999999")]
    public async Task A_timestamp_that_is_no_number_is_refused_even_when_it_is_signed(string timestamp)
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.SendAsync("/slack/command", Body, alter: request =>
        {
            Replace(request, SlackRequest.TimestampHeader, timestamp);
            Replace(request, SlackRequest.SignatureHeader, SlackRequest.Signature(timestamp, Body, GuardedBot.Secret));
        });

        await AssertRefusedAsync(answer);
    }

    public static TheoryData<string, Func<string, string?>> Spoilt => new()
    {
        { "missing", _ => null },
        { "empty", _ => "" },
        { "of another version", signature => "v1" + signature[2..] },
        { "in upper case", signature => signature.ToUpperInvariant() },
        { "with upper-case digits", signature => "v0=" + signature[3..].ToUpperInvariant() },
        { "truncated", signature => signature[..^1] },
        { "too long", signature => signature + "0" },
        { "without its version", signature => signature[3..] },
        { "wrong in its last digit", signature => signature[..^1] + (signature[^1] == '0' ? '1' : '0') },
        { "not hexadecimal", signature => "v0=" + new string('é', signature.Length - 3) },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_signature_that_is_not_right_is_refused(string how, Func<string, string?> spoil)
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.SendAsync("/slack/command", Body, alter: request =>
        {
            var signature = request.Headers.GetValues(SlackRequest.SignatureHeader).Single();
            Replace(request, SlackRequest.SignatureHeader, spoil(signature));
        });

        Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, how);
        await AssertRefusedAsync(answer);
    }

    [Fact]
    public async Task Two_signatures_are_refused_even_when_one_is_right()
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.SendAsync("/slack/command", Body, alter: request => request.Headers.Add(SlackRequest.SignatureHeader, "v0=" + new string('0', 64)));

        await AssertRefusedAsync(answer);
    }

    [Fact]
    public async Task A_changed_body_is_refused()
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.SendAsync("/slack/command", Body, alter: request =>
            request.Content = new StringContent(Body.Replace("growth", "profit", StringComparison.Ordinal), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));

        await AssertRefusedAsync(answer);
    }

    [Fact]
    public async Task Another_apps_secret_is_refused()
    {
        await using var bot = await Scripted.StartAsync(_script);
        using var request = SlackRequest.Signed("/slack/command", Body, SlackRequest.FormType, bot.Clock.GetUtcNow(), secret: "not ours");

        var answer = await bot.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await AssertRefusedAsync(answer);
    }

    [Theory]
    [InlineData("/slack/command", "application/x-www-form-urlencoded", Body)]
    [InlineData("/slack/action", "application/x-www-form-urlencoded", "payload=%7B%7D")]
    [InlineData("/slack/options", "application/x-www-form-urlencoded", "payload=%7B%7D")]
    [InlineData("/slack/event", "application/json", "{\"type\":\"url_verification\",\"challenge\":\"x\"}")]
    public async Task All_four_doors_ask_for_a_signature_before_they_read(string door, string contentType, string body)
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.SendAsync(door, body, contentType, request => request.Headers.Remove(SlackRequest.SignatureHeader));

        await AssertRefusedAsync(answer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Without_a_secret_the_bot_does_not_start(string secret)
    {
        var start = () => GuardedBot.StartAsync(Scripted.HandleAll, options => options.SigningSecret = secret);

        var refusal = await Assert.ThrowsAnyAsync<Exception>(start);

        Assert.Contains("SLACK_SIGNING_SECRET", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(GuardedBot bot, DateTimeOffset at)
    {
        using var request = SlackRequest.Signed("/slack/command", Body, SlackRequest.FormType, at, GuardedBot.Secret);

        return await bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static void Replace(HttpRequestMessage request, string header, string? value)
    {
        request.Headers.Remove(header);
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }
    }

    private async Task AssertRefusedAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("The signature is missing, wrong, or more than five minutes off.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, _script.Runs);
    }
}
