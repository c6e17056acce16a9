using System.Text.Json.Nodes;
using OnCallBot.Domain;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Swaps;

/// <summary>The form in which a swap is asked for. It is Wednesday, 14 January; Ana has Backup until Monday, then Engagement, then Growth.</summary>
public sealed class SwapFormTests : IAsyncLifetime
{
    private const string Shift = "Which shift";
    private const string First = "From which day (empty: all of it)";
    private const string Last = "To which day (empty: to its end)";
    private const string With = "With whom";
    private const string OfBen = "In return, of Ben's";
    private const string Why = "Why";
    private const string UnderWay = "Mon 12 Jan – Mon 19 Jan: Backup";
    private const string Engagement = "Mon 19 Jan – Mon 26 Jan: Engagement";
    private const string Growth = "Mon 26 Jan – Mon 2 Feb: Growth";
    private const string BensEngagement = "Mon 26 Jan – Mon 2 Feb: Engagement";
    private const string Owed = "Nothing now: 7 days owed";

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Choosing_a_shift_loads_who_could_take_it_best_first()
    {
        var form = await OpenAsync();

        var changed = await _bot.ChooseAsync(form, Shift, Engagement);

        Assert.DoesNotContain(With, TestViews.Labels(form.Surface), StringComparer.Ordinal);
        Assert.Equal("Anyone in Data Engineering; Ben; Cleo; Dana", Offers(changed, With));
        Assert.Equal(("V1", "1700000000.hash"), ((string?)changed.Json["view_id"], (string?)changed.Json["hash"]));
    }

    [Fact]
    public async Task Choosing_somebody_loads_what_they_could_give_in_return()
    {
        var changed = await ChooseBenAsync();

        Assert.StartsWith($"{Owed}; Mon 19 Jan – Mon 26 Jan: Backup; {BensEngagement}; ", Offers(changed, OfBen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_does_not_give_the_shift_of_the_one_chosen_before()
    {
        var form = await ChooseBenAsync();

        var changed = await _bot.ChooseAsync(form, With, "Cleo", by: null, (OfBen, BensEngagement));

        var back = TestViews.Field(changed.Surface, "In return, of Cleo's");
        Assert.Null(back["element"]!["initial_option"]);
        Assert.DoesNotContain(BensEngagement, Offers(changed, "In return, of Cleo's"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_may_be_longer_than_what_a_choice_of_Slack_s_takes()
    {
        var name = string.Join(' ', Enumerable.Repeat("Konzernrechnungslegung", 5));
        var area = Given.Area(name, Domain.Rotations.Rotation.IdOf(name));
        await using var bot = await TestBot.StartAsync(Given.State([.. Given.People, area, Given.Rotation(name, "long", Given.Table(duties: [Given.Duty(area), Given.Backup()]))]));
        await bot.TypeAsync("/oncall swap");
        var form = await bot.OpenedAsync();
        var shift = TestViews.Offered(TestViews.Field(form.Surface, Shift)).First(option => option.Contains("Konzern", StringComparison.Ordinal));

        var chosen = await bot.ChooseAsync(form, Shift, shift);
        var withBen = await bot.ChooseAsync(chosen, With, "Ben");
        await bot.SubmitAsync(withBen, by: null, (OfBen, Owed));

        Assert.Equal(Domain.Rotations.Duty.IdOf(name), Assert.Single(bot.Team.OpenSwaps).Given.Duty);
    }

    [Fact]
    public async Task Another_shift_asks_anew_who_takes_it()
    {
        var form = await ChooseBenAsync();

        var changed = await _bot.ChooseAsync(form, Shift, Growth);

        var (before, after) = (TestViews.Field(form.Surface, With), TestViews.Field(changed.Surface, With));
        Assert.Null(after["element"]!["initial_option"]);
        Assert.NotEqual((string?)before["block_id"], (string?)after["block_id"], StringComparer.Ordinal);
        Assert.DoesNotContain(OfBen, TestViews.Labels(changed.Surface), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_is_filled_in_whole_is_asked_for()
    {
        var form = await ChooseBenAsync();

        var done = await _bot.SubmitAsync(form, by: null, (OfBen, BensEngagement), (Why, "a wedding"));

        Assert.Equal("update", (string?)done.Json["response_action"]);
        Assert.Contains("Asked. Ben can approve or decline it", done.Text, StringComparison.Ordinal);
        Assert.Contains("Why: a wedding", (await _bot.PostedAsync()).Text, StringComparison.Ordinal);
        var swap = Assert.Single(_bot.Team.Swaps);
        Assert.Equal([Given.Leg(Given.Ana, Given.Ben, Given.Duties[2], "2026-01-19"), Given.Leg(Given.Ben, Given.Ana, Given.Duties[2], "2026-01-26")], swap.Legs);
    }

    [Fact]
    public async Task Days_that_are_owed_stand_in_the_ledger_once_it_is_approved()
    {
        var form = await ChooseBenAsync();

        await _bot.SubmitAsync(form, by: null, (OfBen, Owed));
        await _bot.ClickAsync("Approve", await _bot.PostedAsync(), by: Given.Ben);

        Assert.Equal([(Given.Ana.Id, -7), (Given.Ben.Id, 7)], _bot.Team.Ledger.Select(line => (line.Engineer, line.Days)));
    }

    [Fact]
    public async Task The_rest_of_a_shift_that_has_begun_can_be_given()
    {
        var form = await _bot.ChooseAsync(await OpenAsync(), Shift, UnderWay, by: null, (First, "2026-01-16"));
        form = await _bot.ChooseAsync(form, With, "Cleo");

        await _bot.SubmitAsync(form, by: null, ("In return, of Cleo's", "Nothing now: 3 days owed"));

        Assert.Equal(Given.Range("2026-01-16T00:00+01:00", "2026-01-19T09:00+01:00"), Assert.Single(_bot.Team.Swaps).Given.During);
    }

    [Fact]
    public async Task Without_a_shift_the_form_asks_for_one()
    {
        var form = await OpenAsync();

        await IsRefusedAsync(form, Shift, "Choose the shift");
    }

    [Theory]
    [InlineData(With, "Choose whom to ask")]
    [InlineData(First, "leave nothing of the shift", First, "2026-02-01", Last, "2026-02-03")]
    [InlineData(First, "leave nothing of the shift", First, "2026-02-01")]
    [InlineData(Last, "leave nothing of the shift", Last, "2026-01-13")]
    [InlineData(Last, "lies before the first", First, "2026-01-23", Last, "2026-01-21")]
    public async Task What_is_missing_or_wrong_stands_at_its_field(string field, string said, params string[] filled)
    {
        var form = await _bot.ChooseAsync(await OpenAsync(), Shift, Engagement);

        await IsRefusedAsync(form, field, said, [.. filled.Chunk(2).Select(pair => (pair[0], pair[1]))]);
    }

    [Theory]
    [InlineData("2026-01-13")]
    [InlineData("2026-01-14")]
    [InlineData("2025-12-24")]
    public async Task A_day_that_is_past_or_has_begun_is_refused_at_the_day(string first)
    {
        var form = await _bot.ChooseAsync(await OpenAsync(), Shift, UnderWay);

        await IsRefusedAsync(form, First, "This shift has begun", (First, first), (With, "Anyone in Data Engineering"));
    }

    [Fact]
    public async Task Days_that_miss_the_shift_leave_the_choice_of_whom_to_ask()
    {
        var form = await _bot.ChooseAsync(await OpenAsync(), Shift, Engagement, by: null, (First, "2026-02-01"));

        Assert.Contains("Ben", Offers(form, With), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_named_gives_something_back_or_is_owed_the_days()
    {
        await IsRefusedAsync(await ChooseBenAsync(), OfBen, "Choose a shift in return, or to owe the days");
    }

    [Fact]
    public async Task Leave_of_whoever_takes_stands_at_what_they_would_take()
    {
        await StartAgainAsync(Given.SmallTeam.With(Given.Leave(Given.Ben, "2026-01-20", "2026-01-21"), Given.Leave(Given.Ana, "2026-02-03", "2026-02-03")));
        var form = await ChooseBenAsync();

        await IsRefusedAsync(form, With, "Ben is on leave then", (OfBen, Owed));
        form = await _bot.ChooseAsync(await OpenAsync(), Shift, "Mon 9 Feb – Mon 16 Feb: Backup");
        form = await _bot.ChooseAsync(form, With, "Ben");
        await IsRefusedAsync(form, OfBen, "Ana is on leave then", (OfBen, "Mon 2 Feb – Mon 9 Feb: Growth"));
    }

    [Fact]
    public async Task What_changed_hands_meanwhile_stands_at_the_field_that_names_it()
    {
        var (giving, taking) = (await ChooseBenAsync(), await ChooseBenAsync(Growth));
        await SwapAsync("/oncall swap jan 19 with cleo owing", Given.Ana, Given.Cleo);
        await SwapAsync("/oncall swap jan 26 with dana owing", Given.Ben, Given.Dana);

        await IsRefusedAsync(giving, Shift, "is not Ana's to give: Cleo holds it", (OfBen, Owed));
        await IsRefusedAsync(taking, OfBen, "is not Ben's to give: Dana holds it", (OfBen, BensEngagement));
    }

    [Fact]
    public async Task A_second_request_for_a_shift_is_refused_at_the_shift()
    {
        var form = await ChooseBenAsync();
        await _bot.TypeAsync("/oncall swap jan 19 with cleo owing");

        var answer = await _bot.SubmitAsync(form, by: null, (OfBen, Owed));

        Assert.Contains("open request for that shift", Error(form, answer, Shift), StringComparison.Ordinal);
        Assert.Single(_bot.Team.Swaps);
    }

    [Fact]
    public async Task Where_no_two_can_swap_a_ring_of_three_is_offered_and_both_approve_it()
    {
        var eve = Given.Engineer("Eve");
        var team = Given.SmallTeam.With(
            Given.Rotation(Given.Table(people: [.. Given.People, eve])),
            eve,
            Given.Leave(Given.Ana, "2026-01-20", "2026-12-31"),
            Given.Override(1, Given.Ben, Given.Duties[3], "2026-01-12T08:00Z", "2026-01-19T08:00Z"));
        await StartAgainAsync(team, "2026-01-01T12:00Z");
        var form = await _bot.ChooseAsync(await OpenAsync(), Shift, "Mon 5 Jan – Mon 12 Jan: Profit");
        var ring = TestViews.Offered(TestViews.Field(form.Surface, With)).Single(option => option.StartsWith("Ring: Eve and ", StringComparison.Ordinal));
        var third = Given.People.Single(one => ring.EndsWith(one.Name, StringComparison.Ordinal));

        await _bot.SubmitAsync(await _bot.ChooseAsync(form, With, ring));
        var request = await _bot.PostedAsync();
        await _bot.ClickAsync("Approve", request, by: eve);
        var halfway = await _bot.UpdatedAsync();
        var twice = await _bot.ClickAsync("Approve", request, by: eve);
        await _bot.ClickAsync("Approve", request, by: third);

        Assert.Contains("asks for a ring of three", request.Text, StringComparison.Ordinal);
        Assert.Contains($"<@{eve.SlackUser!.Value.Value}>", request.Text, StringComparison.Ordinal);
        Assert.Contains("approved so far by Eve", halfway.Text, StringComparison.Ordinal);
        Assert.Contains($"You have approved it already. {third.Name} still has to.", twice.Text, StringComparison.Ordinal);
        var swap = Assert.Single(_bot.Team.Swaps);
        Assert.Equal(SwapStatus.Approved, swap.Status);
        Assert.All(swap.Legs, leg => Assert.Equal(leg.To, _bot.Team.ShiftsAt(swap.Rotation, leg.During.Start).Single(shift => shift.Duty.Id == leg.Duty).Holder));
    }

    private async Task<TestAnswer> OpenAsync()
    {
        await _bot.TypeAsync("/oncall swap");

        return await _bot.OpenedAsync();
    }

    private async Task<TestAnswer> ChooseBenAsync(string shift = Engagement)
    {
        var form = await _bot.ChooseAsync(await OpenAsync(), Shift, shift);

        return await _bot.ChooseAsync(form, With, "Ben");
    }

    private async Task SwapAsync(string typed, Domain.People.Engineer by, Domain.People.Engineer approvedBy)
    {
        await _bot.TypeAsync(typed, by);
        await _bot.ClickAsync("Approve", await _bot.PostedAsync(), approvedBy);
    }

    private async Task StartAgainAsync(TeamState team, string now = "2026-01-14T10:00Z")
    {
        await _bot.DisposeAsync();
        _bot = await TestBot.StartAsync(team, now);
    }

    private async Task IsRefusedAsync(TestAnswer form, string field, string said, params (string Label, string Value)[] filled)
    {
        var swaps = _bot.Team.Swaps.Count();

        var answer = await _bot.SubmitAsync(form, by: null, filled);

        Assert.Contains(said, Error(form, answer, field), StringComparison.Ordinal);
        Assert.Equal(swaps, _bot.Team.Swaps.Count());
    }

    private static string Offers(TestAnswer form, string field) => string.Join("; ", TestViews.Offered(TestViews.Field(form.Surface, field)));

    private static string Error(TestAnswer form, TestAnswer answer, string field)
    {
        var (block, words) = Assert.Single(answer.Json["errors"] as JsonObject ?? throw new InvalidOperationException($"It was not refused: {answer.Json}"));
        Assert.Equal((string?)TestViews.Field(form.Surface, field)["block_id"], block);

        return (string)words!;
    }
}
