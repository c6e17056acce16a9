using OnCallBot.Domain.People;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Swaps;

/// <summary>Lena is the rotation's admin and holds no shift: she acts for those who cannot.</summary>
public sealed class SwapAdminsTests : IAsyncLifetime
{
    private static readonly Engineer Lena = Given.Engineer("Lena");

    private TestBot _bot = null!;

    private SwapStatus Status => Assert.Single(_bot.Team.Swaps).Status;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Rotation() with { Admins = [Lena.Id] }, Lena));

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task An_admin_asks_for_somebody_who_is_ill_and_the_message_says_so()
    {
        var answer = await _bot.TypeAsync("/oncall swap of <@U0ANA> jan 19 with ben owing because she is ill", by: Lena);
        var request = await _bot.PostedAsync();
        await _bot.ClickAsync("Approve", request, by: Given.Ben);

        Assert.StartsWith("Asked. Ben can approve", answer.Text, StringComparison.Ordinal);
        Assert.Contains("asked by Lena for Ana", request.Text, StringComparison.Ordinal);
        Assert.Contains("asked by Lena for Ana", (await _bot.UpdatedAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("*Approved*", (await _bot.DirectlyAsync(Given.Ana)).Text, StringComparison.Ordinal);
        Assert.Contains("*Approved*", (await _bot.DirectlyAsync(Lena)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_says_for_whom_an_admin_asks()
    {
        await _bot.TypeAsync("/oncall swap of ana", by: Lena);
        var form = await _bot.OpenedAsync();

        form = await _bot.ChooseAsync(form, "Which shift", "Mon 19 Jan – Mon 26 Jan: Engagement", by: Lena);
        form = await _bot.ChooseAsync(form, "With whom", "Anyone in Data Engineering", by: Lena);
        await _bot.SubmitAsync(form, by: Lena);

        Assert.Contains("For *Ana*, who cannot ask", form.Text, StringComparison.Ordinal);
        var swap = Assert.Single(_bot.Team.Swaps);
        Assert.Equal((Given.Ana.Id, Lena.Id), (swap.Requester, swap.AskedBy));
    }

    [Fact]
    public async Task A_form_for_somebody_else_does_nothing_for_who_is_no_admin()
    {
        await _bot.TypeAsync("/oncall swap of ana jan 19", by: Lena);
        var form = await _bot.ChooseAsync(await _bot.OpenedAsync(), "With whom", "Anyone in Data Engineering", by: Given.Cleo);

        var answer = await _bot.SubmitAsync(form, by: Given.Cleo);

        Assert.Contains("only the requester and the admins of Data Engineering (Lena)", answer.Json["errors"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(_bot.Team.Swaps);
    }

    [Fact]
    public async Task An_admin_approves_in_a_counterparts_place_and_the_message_says_so()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        await _bot.ClickAsync("Approve", await _bot.PostedAsync(), by: Lena);

        var outcome = await _bot.UpdatedAsync();

        Assert.Contains("*Approved* by *Lena* in *Ben*'s place", outcome.Text, StringComparison.Ordinal);
        Assert.Empty(outcome.Buttons);
        Assert.Contains("in *Ben*'s place", (await _bot.DirectlyAsync(Given.Ana)).Text, StringComparison.Ordinal);
        Assert.Contains("in *Ben*'s place", (await _bot.DirectlyAsync(Given.Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_cancels_for_the_requester_who_is_told()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        await _bot.ClickAsync("Cancel the request", await _bot.PostedAsync(), by: Lena);

        Assert.Contains("*Cancelled* by *Lena*", (await _bot.UpdatedAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("*Cancelled* by *Lena*", (await _bot.DirectlyAsync(Given.Ana)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_cancels_and_nobody_else_who_is_no_admin()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        var request = await _bot.PostedAsync();

        var refused = await _bot.ClickAsync("Cancel the request", request, by: Given.Ben);
        Assert.Contains("only the requester and the admins of Data Engineering (Lena)", refused.Text, StringComparison.Ordinal);
        Assert.Equal(SwapStatus.Open, Status);

        await _bot.ClickAsync("Cancel the request", request);
        Assert.Equal(SwapStatus.Cancelled, Status);
    }

    [Fact]
    public async Task Nobody_approves_or_declines_what_they_asked_for_themselves()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        var request = await _bot.PostedAsync();

        var approved = await _bot.ClickAsync("Approve", request);
        var declined = await _bot.ClickAsync("Decline", request);

        Assert.Contains("your own request", approved.Text, StringComparison.Ordinal);
        Assert.Contains("only Ben", declined.Text, StringComparison.Ordinal);
        Assert.Equal(SwapStatus.Open, Status);
    }
}
