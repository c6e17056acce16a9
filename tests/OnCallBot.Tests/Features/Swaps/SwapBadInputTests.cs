using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests;
using OnCallBot.Features.Imports;
using OnCallBot.Importing;
using OnCallBot.Playground.BlockKit;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Swaps;

/// <summary>What cannot be gets a private answer that explains it, and nothing is lost.</summary>
public sealed class SwapBadInputTests : IAsyncLifetime
{
    private static readonly Engineer Olaf = Given.Engineer("Olaf");

    private TestBot _bot = null!;

    private Swap Swap => _bot.Team.FindSwap(new SwapId(1))!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Given.SmallTeam.With(Olaf));

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("jan 19 with olaf owing", "Olaf is not in the rotation Data Engineering. Who is: ")]
    [InlineData("jan 19 with <@U0OLAF> owing", "Olaf is not in the rotation Data Engineering")]
    [InlineData("jan 19 with <@U0NOBODY> owing", "I know nobody called “<@U0NOBODY>”")]
    [InlineData("feb 30 with ben owing", "no day of the calendar")]
    [InlineData("2026-01-12 with ben owing", "It is too late: that shift began Mon 12 Jan 09:00 CET")]
    [InlineData("jan 19 with ben for 2026-01-05", "Ben holds no shift on Mon 5 Jan that could still be swapped. Those ahead: Mon 19 Jan – Mon 26 Jan: Backup")]
    [InlineData("jan 19 with ben for yesterday", "Ben holds no shift")]
    [InlineData("jan 19 with ben for never", "I cannot read “never”")]
    [InlineData("jan 19 with anyone for jan 26", "Who takes it is not known yet")]
    public async Task Words_that_cannot_be_are_explained(string typed, string said)
    {
        var answer = await _bot.TypeAsync($"/oncall swap {typed}");

        Assert.True(answer.IsEphemeral);
        Assert.Contains(said, WebUtility.HtmlDecode(answer.Text), StringComparison.Ordinal);
        Assert.Empty(_bot.Team.Swaps);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1 ")]
    [InlineData("99999999999999999999")]
    [InlineData("approve everything")]
    [InlineData("")]
    public async Task A_press_on_a_request_that_never_was_is_explained(string value)
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        var request = await _bot.PostedAsync();
        request.Button("Approve")["value"] = value;

        var answer = await _bot.ClickAsync("Approve", request, by: Given.Ben);

        Assert.Equal((HttpStatusCode.OK, true), (answer.Status, answer.IsEphemeral));
        Assert.Contains("I know no such request", answer.Text, StringComparison.Ordinal);
        Assert.Equal(SwapStatus.Open, Swap.Status);
    }

    [Fact]
    public async Task A_press_on_what_has_expired_is_explained()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        var request = await _bot.PostedAsync();
        _bot.Clock.Advance(TimeSpan.FromDays(7));
        await _bot.UpdatedAsync();

        var answer = await _bot.ClickAsync("Approve", request, by: Given.Ben);

        Assert.Contains("settled already. ⌛ *Expired*", answer.Text, StringComparison.Ordinal);
        Assert.Equal(SwapStatus.Expired, Swap.Status);
    }

    [Fact]
    public async Task Whoever_is_in_no_rotation_or_in_another_one_settles_nothing()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with anyone");
        var request = await _bot.PostedAsync();

        var stranger = await _bot.ClickAsync("I'll take it", request, by: Given.Engineer("Zoe"));
        var other = await _bot.ClickAsync("I'll take it", request, by: Olaf);

        Assert.Contains("you are not in the rotation Data Engineering", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("Olaf is not in the rotation Data Engineering", other.Text, StringComparison.Ordinal);
        Assert.Equal(SwapStatus.Open, Swap.Status);
    }

    [Fact]
    public async Task A_button_beside_a_shift_that_changed_hands_says_so()
    {
        var mine = await _bot.TypeAsync("/oncall me");
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        await _bot.ClickAsync("Approve", await _bot.PostedAsync(), by: Given.Ben);

        var answer = await _bot.ClickAsync("Swap this", mine);

        Assert.Contains("not theirs any more", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_thousand_characters_of_every_kind_do_no_harm_and_are_kept_whole()
    {
        var reason = string.Concat(Enumerable.Repeat("<!channel> \u202Eשלום عليكم 👩‍👩‍👧‍👦 *x* & ", 5000))[..5000];
        var typed = reason.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

        await _bot.TypeAsync($"/oncall swap jan 19 with ben owing because {typed}");
        var request = await _bot.PostedAsync();
        await _bot.ClickAsync("Approve", request, by: Given.Ben);
        TestAnswer[] shown =
        [
            request, await _bot.UpdatedAsync(), await _bot.DirectlyAsync(Given.Ana), await _bot.TypeAsync("/oncall me"), await _bot.TypeAsync("/oncall ben"),
            await _bot.TypeAsync("/oncall schedule"), await _bot.TypeAsync("/oncall 2026-01-20"), await _bot.TypeAsync("/oncall fairness ben taken year"),
        ];

        Assert.Equal(reason.Trim(), Swap.Reason);
        Assert.All(shown, answer => Assert.DoesNotContain("<!channel", answer.Text, StringComparison.Ordinal));
        Assert.All(shown, answer => Assert.DoesNotContain('\u202E', answer.Text));
        Assert.All(shown, answer => Assert.InRange(answer.Text.Length, 1, 4500));
        Assert.All(shown.Where(answer => answer.Json["blocks"] is not null), answer => Assert.Empty(BlockKitCheck.Message(JsonSerializer.SerializeToElement(answer.Json["blocks"]))));
    }

    [Fact]
    public async Task Whoever_left_meanwhile_settles_nothing_and_the_request_can_be_cancelled()
    {
        await using var bot = await TestBot.StartAsync(TeamState.Empty);
        var (ann, bob, cid) = (Given.Engineer("Ann"), Given.Engineer("Bob"), Given.Engineer("Cid"));
        await ImportAsync(bot, "[{ Orders: Ann, Backup: Bob }, { Orders: Bob, Backup: Ann }, { Orders: Cid, Backup: Bob }]", "Ann", "Bob", "Cid");
        await bot.TypeAsync("/oncall swap feb 16 with bob owing", by: ann);
        var request = await bot.PostedAsync("#small");
        await ImportAsync(bot, "[{ Orders: Ann, Backup: Cid }, { Orders: Cid, Backup: Ann }, { Orders: Cid, Backup: Ann }]", "Ann", "Cid");

        var answer = await bot.ClickAsync("Approve", request, by: bob);

        Assert.Contains("not in the rotation Small", answer.Text, StringComparison.Ordinal);
        Assert.Contains("only", (await bot.ClickAsync("Approve", request, by: cid)).Text, StringComparison.Ordinal);
        Assert.True(bot.Team.FindSwap(new SwapId(1))!.IsOpen);
        await bot.ClickAsync("Cancel the request", request, by: ann);
        Assert.Equal(SwapStatus.Cancelled, bot.Team.FindSwap(new SwapId(1))!.Status);
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    [InlineData("not_in_channel")]
    public async Task Once_the_bot_is_let_into_the_channel_a_button_posts_the_request(string error)
    {
        _bot.Slack.Refuse("chat.postMessage", error);
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        await _bot.PostedAsync();
        var told = await _bot.DirectlyAsync(Given.Ana);

        await _bot.ClickAsync("Post it again", told);
        var request = await _bot.PostedAsync();
        await _bot.ClickAsync("Approve", request, by: Given.Ben);

        Assert.Contains("The request is kept. Type `/invite @OnCallBot` there", told.Text, StringComparison.Ordinal);
        Assert.Equal(SwapStatus.Approved, Swap.Status);
    }

    [Fact]
    public async Task Without_a_channel_a_request_goes_to_whom_it_asks_and_to_anyone_it_cannot()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Rotation("Data Engineering", channel: null)));

        var nowhere = await bot.TypeAsync("/oncall swap jan 19 with anyone");
        Assert.Contains("has no channel to ask in", nowhere.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Team.Swaps);

        await bot.TypeAsync("/oncall swap jan 19 with ben owing");
        var request = await bot.DirectlyAsync(Given.Ben);
        Assert.Equal(["Approve", "Decline"], request.Buttons);
    }

    private static Task<ImportReport> ImportAsync(TestBot bot, string weeks, params string[] people) => bot.Services.GetRequiredService<ImportFiles>().RunAsync(
        [
            new SourceFile("team.yml", Encoding.UTF8.GetBytes($$"""
                team: Small
                timezone: Europe/Berlin
                channel: "#small"
                rotation: { starts: 2026-01-05, handoff: "09:00", weeks: {{weeks}} }
                areas: [Orders]
                people: [{{string.Join(", ", people.Select(name => $$"""{ name: {{name}}, slack: U0{{name.ToUpperInvariant()}} }"""))}}]
                """)),
        ],
        TestContext.Current.CancellationToken);
}
