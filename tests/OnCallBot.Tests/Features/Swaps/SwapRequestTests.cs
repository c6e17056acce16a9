using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests;
using OnCallBot.Features.Imports;
using OnCallBot.Tests.Importing.Calendars;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Swaps;

/// <summary>A whole swap, from the words to the outcome, as those who take part see it.</summary>
public sealed class SwapRequestTests : IAsyncLifetime
{
    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task What_is_said_whole_is_posted_straight_away_and_approved_in_the_channel()
    {
        var answer = await _bot.TypeAsync("/oncall swap jan 19 with <@U0BEN> for jan 26 because of a &lt;!channel&gt; wedding");

        Assert.StartsWith("Asked.", answer.Text, StringComparison.Ordinal);
        var request = await _bot.PostedAsync();
        Snapshot.Matches(request.Json);

        await _bot.ClickAsync("Approve", request, by: Given.Ben);

        Snapshot.Matches((await _bot.UpdatedAsync()).Json, "approved");
        Assert.Equal(SwapStatus.Approved, _bot.Team.FindSwap(new SwapId(1))!.Status);
    }

    [Fact]
    public async Task Double_duty_is_said_from_the_day_on_which_the_part_that_is_given_begins()
    {
        await _bot.TypeAsync("/oncall swap jan 22..jan 24 with ben owing");

        var request = await _bot.PostedAsync();

        Assert.Contains("Double duty from Thu 22 Jan", request.Json["blocks"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_counterpart_can_approve()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben for jan 26");
        var request = await _bot.PostedAsync();

        var answer = await _bot.ClickAsync("Approve", request, by: Given.Cleo);

        Assert.Contains("only Ben", answer.Text, StringComparison.Ordinal);
        Assert.Equal(SwapStatus.Open, _bot.Team.FindSwap(new SwapId(1))!.Status);
    }

    [Fact]
    public async Task Whom_a_calendar_puts_on_leave_meanwhile_cannot_approve_and_the_request_stays()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben for jan 26");
        var request = await _bot.PostedAsync();
        var calendar = Ics.File(Ics.Event("SUMMARY:Ben on leave", "DTSTART;VALUE=DATE:20260121"));

        await _bot.Services.GetRequiredService<ImportFiles>().RunAsync([calendar], TestContext.Current.CancellationToken);

        Assert.Contains("on leave then (21 Jan)", (await _bot.ClickAsync("Approve", request, by: Given.Ben)).Text, StringComparison.Ordinal);
        Assert.Single(_bot.Team.OpenSwaps);
    }

    [Fact]
    public async Task Anyone_may_take_what_is_offered_to_anyone()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with anyone");
        var request = await _bot.PostedAsync();

        await _bot.ClickAsync("I'll take it", request, by: Given.Dana);

        Assert.Equal(Given.Dana.Id, _bot.Team.FindSwap(new SwapId(1))!.Given.To);
        Assert.Equal([-7, 7], _bot.Team.Ledger.Select(line => line.Days));
    }

    [Fact]
    public async Task Fifty_presses_at_once_give_one_outcome()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with anyone");
        var request = await _bot.PostedAsync();

        var presses = await Task.WhenAll(Enumerable.Range(0, 50).Select(index => _bot.ClickAsync("I'll take it", request, by: index % 2 == 0 ? Given.Ben : Given.Cleo)));

        Assert.All(presses, press => Assert.Equal(HttpStatusCode.OK, press.Status));
        Assert.Equal(2, _bot.Team.Ledger.Count());
        Assert.Single(_bot.Team.Parts().OfType<Override>());
        var explanations = _bot.Slack.Calls.Count(call => call.Method.StartsWith("https://", StringComparison.Ordinal));
        Assert.Equal(49, explanations);
    }

    [Fact]
    public async Task A_request_whose_shift_has_become_anothers_shows_that_it_gave_way()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        await _bot.PostedAsync();
        var given = _bot.Team.FindSwap(new SwapId(1))!.Given;
        await _bot.Store.CommitAsync<bool>(
            team => new OnCallBot.Domain.Decision<bool>(true, [new OnCallBot.Domain.Change.Put(new Override(1, Given.DataEngineering, given.Duty, given.During, Given.Cleo.Id, OverrideCause.Cover, Reason: null, given.During.Start, FromFiles: true)), Entry(team)], []),
            TestContext.Current.CancellationToken);

        // She holds two duties in that week now, so her words alone would open the form.
        var wish = new SwapWish(Given.DataEngineering, Given.Cleo.Id, Given.Cleo.Id, [given with { From = Given.Cleo.Id, To = Given.Dana.Id }], Reason: null);
        Assert.Null((await _bot.Services.GetRequiredService<OnCallBot.Features.Swaps.SwapDesk>().RequestAsync(wish, TestContext.Current.CancellationToken)).Refusal);

        Assert.Contains("Expired", (await _bot.UpdatedAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(new SwapId(2), Assert.Single(_bot.Team.OpenSwaps).Id);

        static OnCallBot.Domain.Change.Put Entry(OnCallBot.Domain.TeamState team) =>
            new(new OnCallBot.Domain.Audit.AuditEntry(team.NextAuditNumber, Given.Moment("2026-01-14T10:00Z"), By: null, OnCallBot.Domain.Audit.AuditAction.Imported, Rotation: null, "a table"));
    }

    [Fact]
    public async Task An_open_request_is_followed_up_in_its_thread()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        await _bot.PostedAsync();

        _bot.Clock.Advance(TimeSpan.FromDays(2)); // Wednesday to Friday: three days before Monday at nine.

        var reply = await _bot.PostedAsync();
        Assert.NotNull((string?)reply.Json["thread_ts"]);
        Assert.Equal("⏳ <@U0BEN>, this request still waits for you: the shift begins Mon 19 Jan 09:00 CET, and until then Ana holds it. Answer it with the buttons above.", (string?)reply.Json["text"]);
    }

    [Fact]
    public async Task A_request_lapses_when_its_shift_begins()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        await _bot.PostedAsync();

        _bot.Clock.Advance(TimeSpan.FromDays(7));

        var update = await _bot.UpdatedAsync();
        Assert.Equal(SwapStatus.Expired, _bot.Team.FindSwap(new SwapId(1))!.Status);
        Assert.Contains("Expired", update.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_said_whole_opens_the_form()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben because I am away");

        Snapshot.Matches((await _bot.OpenedAsync()).Surface);
    }

    [Fact]
    public async Task A_channel_that_does_not_let_the_bot_in_keeps_the_request()
    {
        _bot.Slack.Refuse("chat.postMessage", "not_in_channel");

        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        await _bot.PostedAsync();
        var told = await _bot.DirectlyAsync(Given.Ana);

        Assert.Contains("/invite", told.Text, StringComparison.Ordinal);
        Assert.True(_bot.Team.FindSwap(new SwapId(1))!.IsOpen);
    }

    [Fact]
    public async Task What_both_agree_to_revert_is_as_it_was()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        await _bot.ClickAsync("Approve", await _bot.PostedAsync(), by: Given.Ben);

        var mine = await _bot.TypeAsync("/oncall me");
        Assert.Contains("owes Ben 7 days", mine.Text, StringComparison.Ordinal);
        await _bot.ClickAsync("Revert", mine);
        var asked = await _bot.DirectlyAsync(Given.Ben);
        await _bot.ClickAsync("Agree to revert", asked, by: Given.Ben);

        Assert.Equal(SwapStatus.Reverted, _bot.Team.FindSwap(new SwapId(1))!.Status);
        Assert.Empty(_bot.Team.Parts().OfType<Override>());
        Assert.Equal(0, _bot.Team.Ledger.Sum(line => line.Days));
        Assert.Contains("even", (await _bot.TypeAsync("/oncall me")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/oncall swap 2026-01-05 with ben owing", "no shift")]
    [InlineData("/oncall swap jan 19 with ana owing", "with themselves")]
    [InlineData("/oncall swap jan 19 with nobody-there owing", "nobody called")]
    [InlineData("/oncall swap blah with ben owing", "cannot read")]
    [InlineData("/oncall swap 2026-01-26..2026-01-19 with ben owing", "ends before it begins")]
    [InlineData("/oncall swap of @ben jan 19 with cleo owing", "admins")]
    public async Task Bad_words_get_a_private_answer_and_change_nothing(string typed, string said)
    {
        var answer = await _bot.TypeAsync(typed);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.IsEphemeral);
        Assert.Contains(said, answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(_bot.Team.Swaps);
    }

    [Fact]
    public async Task Some_days_of_a_shift_go_and_the_rest_stays()
    {
        await _bot.TypeAsync("/oncall swap jan 21..jan 22 with ben owing");
        await _bot.ClickAsync("Approve", await _bot.PostedAsync(), by: Given.Ben);

        var holders = _bot.Team.ShiftsIn(Given.DataEngineering, Given.Range("2026-01-19T08:00Z", "2026-01-26T08:00Z")).Where(shift => shift.Duty.Name == "Engagement");
        Assert.Equal(
            [(Given.Ana.Id, "2026-01-19T08:00Z"), (Given.Ben.Id, "2026-01-20T23:00Z"), (Given.Ana.Id, "2026-01-22T23:00Z")],
            holders.Select(shift => (shift.Holder!.Value, $"{shift.During.Start:yyyy-MM-dd'T'HH:mm'Z'}")));
        Assert.Equal([-2, 2], _bot.Team.Ledger.Select(line => line.Days));
    }

    [Fact]
    public async Task A_second_request_for_the_same_shift_is_refused()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");

        var answer = await _bot.TypeAsync("/oncall swap jan 19 with cleo owing");

        Assert.Contains("open request for that shift", answer.Text, StringComparison.Ordinal);
        Assert.Single(_bot.Team.Swaps);
    }

    [Fact]
    public async Task A_press_on_what_is_settled_explains_itself()
    {
        await _bot.TypeAsync("/oncall swap jan 19 with ben owing");
        var request = await _bot.PostedAsync();
        await _bot.ClickAsync("Decline", request, by: Given.Ben);

        var answer = await _bot.ClickAsync("Approve", request, by: Given.Ben);

        Assert.Contains("settled already. 🚫 *Declined*", answer.Text, StringComparison.Ordinal);
        Assert.Equal(SwapStatus.Declined, _bot.Team.FindSwap(new SwapId(1))!.Status);
    }
}
