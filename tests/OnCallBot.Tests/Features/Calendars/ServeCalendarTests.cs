using System.Net;
using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Calendars;

public sealed class ServeCalendarTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rotation_s_calendar_has_every_shift_from_two_weeks_back_to_a_year_ahead()
    {
        await using var bot = await CalendarBot.StartAsync();

        var calendar = await bot.FetchAsync(await bot.MakeAsync("/oncall calendar rotation new"));

        Assert.Equal("On call: Data Engineering", calendar.Root.Text("X-WR-CALNAME"));
        Assert.Equal((";VALUE=DURATION", "PT1H"), calendar.Root.Lines["REFRESH-INTERVAL"]);
        var expected = bot.Team.ShiftsIn(Given.DataEngineering, Given.Range("2025-12-31T10:00Z", "2027-01-14T10:00Z"))
            .Select(shift => (shift.During.Start, shift.During.End, $"{shift.Duty.Name}: {bot.Team.Engineers[shift.Holder!.Value].Name}"));
        Assert.Equal(expected.Order(), calendar.Events.Select(one => (one.Moment("DTSTART"), one.Moment("DTEND"), one.Text("SUMMARY"))).Order());
        Assert.All(calendar.Events, one => Assert.Equal("TRANSPARENT", one.Text("TRANSP")));
        Assert.All(calendar.Events, one => Assert.Empty(one.Inside));
    }

    [Fact]
    public async Task A_duty_s_calendar_has_that_duty_alone_whoever_holds_it()
    {
        await using var bot = await CalendarBot.StartAsync();

        var calendar = await bot.FetchAsync(await bot.MakeAsync("/oncall calendar growth new"));

        Assert.Equal("On call: Growth (Data Engineering)", calendar.Root.Text("X-WR-CALNAME"));
        Assert.Equal(4, calendar.Events.Select(one => one.Text("SUMMARY")).Distinct(StringComparer.Ordinal).Count());
        Assert.All(calendar.Events, one => Assert.StartsWith("Growth: ", one.Text("SUMMARY"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("usual", "-PT24H")]
    [InlineData("2h", "-PT2H")]
    [InlineData("90m", "-PT1H30M")]
    [InlineData("2 days", "-PT48H")]
    [InlineData("off", null)]
    public async Task A_person_s_calendar_reminds_as_long_before_as_they_chose(string lead, string? trigger)
    {
        await using var bot = await CalendarBot.StartAsync();
        await bot.TypeAsync($"/oncall remind {lead}");

        var calendar = await bot.FetchAsync(await bot.MakeAsync());

        Assert.Equal("On call: Ana", calendar.Root.Text("X-WR-CALNAME"));
        var shift = calendar.EventAt("2026-01-19T08:00Z");
        Assert.Equal("On call: Engagement", shift.Text("SUMMARY"));
        Assert.Equal(trigger is null ? [] : [trigger], shift.Inside.Select(alarm => Normal(alarm.Text("TRIGGER"))), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_goes_on_with_a_duty_is_not_reminded_again()
    {
        var team = Given.SmallTeam.With(Given.Override(1, Given.Ana, Given.Duties[2], "2026-01-26T08:00Z", "2026-02-02T08:00Z"));
        await using var bot = await CalendarBot.StartAsync(team);

        var calendar = await bot.FetchAsync(await bot.MakeAsync());

        Assert.Single(calendar.EventAt("2026-01-19T08:00Z", "Engagement").Inside);
        Assert.Empty(calendar.EventAt("2026-01-26T08:00Z", "Engagement").Inside);
        Assert.Equal("Data Engineering. Ana, for Ben: cover.", calendar.EventAt("2026-01-26T08:00Z", "Engagement").Text("DESCRIPTION"));
    }

    [Fact]
    public async Task A_shift_keeps_its_uid_when_somebody_else_takes_it_and_its_sequence_grows()
    {
        await using var bot = await CalendarBot.StartAsync();
        var path = await bot.MakeAsync("/oncall calendar growth new");
        var before = (await bot.FetchAsync(path)).EventAt("2026-01-26T08:00Z");
        var other = (await bot.FetchAsync(path)).EventAt("2026-02-02T08:00Z");

        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var swap = Given.Swap(status: SwapStatus.Approved, legs: [Given.Leg(Given.Ana, Given.Dana, Given.Duties[1], "2026-01-26")]) with { SettledAt = bot.Clock.GetUtcNow() };
        await PutAsync(bot, swap, Given.Override(1, Given.Dana, Given.Duties[1], "2026-01-26T08:00Z", "2026-02-02T08:00Z", OverrideCause.Swap) with { MadeAt = bot.Clock.GetUtcNow(), Swap = swap.Id });
        var swapped = (await bot.FetchAsync(path)).EventAt("2026-01-26T08:00Z");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await PutAsync(bot, [new Change.Put(swap with { Status = SwapStatus.Reverted, SettledAt = bot.Clock.GetUtcNow() }), new Change.Remove(new PartKey(PartKind.Override, "1"))]);
        var reverted = (await bot.FetchAsync(path)).EventAt("2026-01-26T08:00Z");

        Assert.Equal(before.Text("UID"), swapped.Text("UID"));
        Assert.Equal(before.Text("UID"), reverted.Text("UID"));
        Assert.NotEqual(before.Text("SUMMARY"), swapped.Text("SUMMARY"), StringComparer.Ordinal);
        Assert.True(before.Number("SEQUENCE") < swapped.Number("SEQUENCE") && swapped.Number("SEQUENCE") < reverted.Number("SEQUENCE"));
        Assert.Equal(bot.Clock.GetUtcNow(), reverted.Moment("LAST-MODIFIED"));
        var untouched = (await bot.FetchAsync(path)).EventAt("2026-02-02T08:00Z");
        Assert.Equal((other.Number("SEQUENCE"), other.Text("DTSTAMP")), (untouched.Number("SEQUENCE"), untouched.Text("DTSTAMP")));
    }

    [Fact]
    public async Task A_shift_that_somebody_else_holds_in_part_is_several_that_tile()
    {
        var team = Given.SmallTeam.With(Given.Override(1, Given.Dana, Given.Duties[1], "2026-01-28T08:00Z", "2026-01-29T08:00Z") with { MadeAt = Given.Moment("2026-01-13T10:00Z") });
        await using var bot = await CalendarBot.StartAsync(team);
        var whole = (await CalendarOf(Given.SmallTeam)).EventAt("2026-01-26T08:00Z");

        var calendar = await bot.FetchAsync(await bot.MakeAsync("/oncall calendar growth new"));

        var parts = calendar.Events.Where(one => one.Moment("DTSTART") >= Given.Moment("2026-01-26T08:00Z") && one.Moment("DTSTART") < Given.Moment("2026-02-02T08:00Z")).ToList();
        Assert.Equal(["Growth: Ana", "Growth: Dana", "Growth: Ana"], parts.Select(one => one.Text("SUMMARY")), StringComparer.Ordinal);
        Assert.Equal(parts.Skip(1).Select(one => one.Moment("DTSTART")), parts.Take(2).Select(one => one.Moment("DTEND")));
        Assert.Equal(whole.Text("UID"), parts[0].Text("UID"));
        Assert.All(parts, part => Assert.True(part.Number("SEQUENCE") > whole.Number("SEQUENCE")));
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-02", "2026-03-02T14:00Z", 167)]
    [InlineData("America/New_York", "2026-10-26", "2026-10-26T13:00Z", 169)]
    [InlineData("Europe/Berlin", "2026-03-23", "2026-03-23T08:00Z", 167)]
    [InlineData("Europe/Berlin", "2026-10-19", "2026-10-19T07:00Z", 169)]
    [InlineData("Australia/Lord_Howe", "2026-03-30", "2026-03-29T22:00Z", 168.5)]
    [InlineData("Australia/Lord_Howe", "2026-09-28", "2026-09-27T22:30Z", 167.5)]
    public async Task A_shift_across_a_change_of_the_clocks_is_as_long_as_it_is(string zone, string monday, string start, double hours)
    {
        var team = Given.SmallTeam.With(Given.Rotation(Given.Table(zone)));

        var shift = (await CalendarOf(team, now: $"{monday}T00:00Z")).EventAt(start);

        Assert.Equal(hours, (shift.Moment("DTEND") - shift.Moment("DTSTART")).TotalHours);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xx")]
    [InlineData("xxx")]
    public async Task Long_names_in_any_script_are_folded_between_characters(string before)
    {
        var ana = Given.Ana with { DisplayName = before + string.Concat(Enumerable.Repeat("Änne-Łucja 👩🏽‍🚒, née; d'Été\\", 8)) };

        var calendar = await CalendarOf(Given.SmallTeam.With(ana));

        Assert.Equal($"Growth: {ana.DisplayName}", calendar.EventAt("2026-01-26T08:00Z").Text("SUMMARY"));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var bot = await CalendarBot.StartAsync();
        var path = await bot.MakeAsync();
        using var first = await bot.Http.GetAsync(path, Cancelled);
        var tag = first.Headers.ETag!;

        bot.Clock.Advance(TimeSpan.FromHours(1));
        using var same = await AskAsync(bot, path, tag.ToString());
        await bot.TypeAsync("/oncall remind 2h");
        using var other = await AskAsync(bot, path, tag.ToString());
        using var any = await AskAsync(bot, path, "*");

        Assert.Equal((HttpStatusCode.NotModified, tag), (same.StatusCode, same.Headers.ETag));
        Assert.Empty(await same.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.NotEqual(tag, other.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, any.StatusCode);
        Assert.True(first.Headers.CacheControl is { Private: true, NoCache: true });
        Assert.Equal("text/calendar; charset=utf-8", first.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_head_request_tells_the_same_without_the_calendar()
    {
        await using var bot = await CalendarBot.StartAsync();
        var path = await bot.MakeAsync();
        using var whole = await bot.Http.GetAsync(path, Cancelled);

        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await bot.Http.SendAsync(request, Cancelled);

        Assert.Equal((whole.Headers.ETag, whole.Content.Headers.ContentLength), (head.Headers.ETag, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancelled));
    }

    [Fact]
    public async Task Wrong_revoked_and_malformed_addresses_are_the_same_plain_not_found()
    {
        await using var bot = await CalendarBot.StartAsync();
        var path = await bot.MakeAsync();
        var revoked = await bot.MakeAsync();
        await bot.TypeAsync("/oncall calendar revoke 2");
        string[] wrong = [revoked, $"{path[..^5]}X.ics", path.ToLowerInvariant(), "/calendar/x.ics", "/calendar/..%2f.ics", $"/calendar/{new string('a', 3000)}.ics", "/calendar/a", "/calendar/", path[..^4], "/nothing/there"];

        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in wrong)
        {
            using var response = await bot.Http.GetAsync(address, Cancelled);
            answers.Add($"{response.StatusCode} {response.Headers} {response.Content.Headers} {await response.Content.ReadAsStringAsync(Cancelled)}");
        }

        Assert.StartsWith("NotFound", Assert.Single(answers), StringComparison.Ordinal);
        await bot.FetchAsync(path);
    }

    [Fact]
    public async Task The_secret_is_in_no_store_and_in_no_log()
    {
        await using var bot = await CalendarBot.StartAsync();
        var path = await bot.MakeAsync();
        var secret = path["/calendar/".Length..^".ics".Length];
        await bot.FetchAsync(path);
        using var wrong = await bot.Http.GetAsync($"/calendar/{secret[1..]}.ics", Cancelled);

        Assert.Equal(32, secret.Length);
        Assert.DoesNotContain(secret, string.Join('\n', bot.Team.Parts()), StringComparison.Ordinal);
        Assert.DoesNotContain(secret[1..], string.Join('\n', bot.Logs.Lines), StringComparison.Ordinal);
        Assert.Contains(bot.Team.Audit, entry => entry is { Action: AuditAction.CalendarMade, Subject: "1/ana" } && entry.By == Given.Ana.Id);
    }

    [Fact]
    public async Task Who_holds_nothing_any_more_has_an_empty_calendar_and_who_has_left_has_none()
    {
        var withoutAna = Given.SmallTeam.With(Given.Rotation(Given.Table(people: [Given.Ben, Given.Cleo, Given.Dana], duties: [.. Given.Duties.Take(3)])));
        await using var bot = await CalendarBot.StartAsync(withoutAna);
        var own = await bot.MakeAsync();
        var rotation = await bot.MakeAsync("/oncall calendar rotation new");

        Assert.Empty((await bot.FetchAsync(own)).Events);
        Assert.NotEmpty((await bot.FetchAsync(rotation)).Events);

        await PutAsync(bot, Given.Ana with { HasLeft = true });
        foreach (var path in new[] { own, rotation })
        {
            using var response = await bot.Http.GetAsync(path, Cancelled);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    /// <summary>Growth's calendar.</summary>
    private static async Task<StrictCalendar> CalendarOf(TeamState team, string now = "2026-01-14T10:00Z")
    {
        await using var bot = await CalendarBot.StartAsync(team, now);

        return await bot.FetchAsync(await bot.MakeAsync("/oncall calendar growth new"));
    }

    private static async Task<HttpResponseMessage> AskAsync(TestBot bot, string path, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);

        return await bot.Http.SendAsync(request, Cancelled);
    }

    private static Task<Result<bool>> PutAsync(TestBot bot, params ITeamPart[] parts) => PutAsync(bot, [.. parts.Select(part => new Change.Put(part))]);

    private static Task<Result<bool>> PutAsync(TestBot bot, ValueList<Change> changes) => bot.Store.CommitAsync<bool>(
        team => new Decision<bool>(true, [.. changes, new Change.Put(Given.Entry(team.NextAuditNumber, "2026-01-14T10:00Z", Given.Ana, AuditAction.SwapApproved, "1"))], []),
        Cancelled);

    // A day is 24 hours where the moment is in UTC, whichever of the two is written.
    private static string Normal(string trigger) => trigger switch
    {
        "-P1D" => "-PT24H",
        "-P2D" => "-PT48H",
        _ => trigger,
    };
}
