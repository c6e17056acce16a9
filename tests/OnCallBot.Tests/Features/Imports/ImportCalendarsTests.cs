using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Features.Imports;
using OnCallBot.Importing;
using OnCallBot.Tests.Importing.Calendars;
using OnCallBot.Tests.Support;
using OnCallBot.Wording;

namespace OnCallBot.Tests.Features.Imports;

public sealed class ImportCalendarsTests
{
    private static readonly TeamState Team = Given.SmallTeam.With(
        Given.Engineer("Dana", zone: "America/New_York"),
        Given.Engineer("Eva María Núñez"),
        Given.Engineer("Kim Lee"),
        Given.Engineer("Kim Park"));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Ana on leave", "ana")]
    [InlineData("Leave: Ana", "ana")]
    [InlineData("PTO - Ana", "ana")]
    [InlineData("Ana – vacation", "ana")]
    [InlineData("ANA'S ANNUAL LEAVE", "ana")]
    [InlineData("Ana is out of office (Spain, call Ben)", "ana")]
    [InlineData("Sick: Ana", "ana")]
    [InlineData("Ana on leave – skiing", "ana")]
    [InlineData("Ana\\, Ben & Cleo off", "ana ben cleo")]
    [InlineData("Ben and Ana: holiday", "ana ben")]
    [InlineData("Eva María Núñez on leave", "eva-maria-nunez")]
    [InlineData("Nunez\\, Eva Maria: leave", "eva-maria-nunez")]
    [InlineData("Eva OOO", "eva-maria-nunez")]
    [InlineData("Kim Lee: parental leave", "kim-lee")]
    public async Task A_summary_says_whose_leave_it_is(string summary, string people)
    {
        await using var bot = await TestBot.StartAsync(Team);

        await ImportAsync(bot, Ics.File(Ics.Event($"SUMMARY:{summary}")));

        Assert.Equal(people, string.Join(' ', bot.Team.Parts().OfType<Domain.People.Leave>().Select(leave => leave.Engineer.Value).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("ORGANIZER;CN=Ana:mailto:hr@example.com")]
    [InlineData("ORGANIZER:mailto:ana@example.com")]
    [InlineData("ORGANIZER;CN=\"HR, People\":mailto:hr@example.com|ATTENDEE;CN=ana:mailto:a@example.com")]
    [InlineData("ATTENDEE:mailto:Ana@example.com")]
    [InlineData("ORGANIZER;CN=Ana:mailto:a@example.com|ATTENDEE;CN=Ben:mailto:ben@example.com")]
    public async Task Where_the_summary_names_nobody_the_organizer_does_and_else_the_attendees(string lines)
    {
        await using var bot = await TestBot.StartAsync(Team);

        await ImportAsync(bot, Ics.File(Ics.Event(["SUMMARY:Vacation", .. lines.Split('|')])));

        Assert.Equal("2026-12-21..2026-12-21", DaysOf(bot, "ana"));
        Assert.Single(bot.Team.Parts().OfType<Domain.People.Leave>());
    }

    [Theory]
    [InlineData("SUMMARY:Ana – Hawaii|CATEGORIES:Vacation", "days.ics")]
    [InlineData("SUMMARY:Ana – Hawaii", "team-leave 2026.ics")]
    [InlineData("SUMMARY:Ana", "leave.ics")]
    public async Task A_category_or_the_calendars_name_says_that_it_is_leave(string lines, string file)
    {
        await using var bot = await TestBot.StartAsync(Team);

        await ImportAsync(bot, Ics.Named(file, Ics.Event(lines.Split('|'))));

        Assert.Equal("2026-12-21..2026-12-21", DaysOf(bot, "ana"));
    }

    [Theory]
    [InlineData("ana", "DTSTART;VALUE=DATE:20261221|DTEND;VALUE=DATE:20270104", "2026-12-21..2027-01-03")]
    [InlineData("ana", "DTSTART;VALUE=DATE:20261221", "2026-12-21..2026-12-21")]
    [InlineData("ana", "DTSTART;VALUE=DATE:20261221|DTEND;VALUE=DATE:20261221", "2026-12-21..2026-12-21")]
    [InlineData("ana", "DTSTART;VALUE=DATE:20261221|DURATION:P1W", "2026-12-21..2026-12-27")]
    [InlineData("ana", "DTSTART:20261221T100000|DTEND:20261221T120000", "2026-12-21..2026-12-21")]
    [InlineData("ana", "DTSTART:20261221T100000|DTEND:20261223T000000", "2026-12-21..2026-12-22")]
    [InlineData("ana", "DTSTART:20261221T100000Z|DTEND:20261221T230000Z", "2026-12-21..2026-12-21")] // Until midnight in Berlin.
    [InlineData("ana", "DTSTART:20261221T100000Z|DTEND:20261221T230100Z", "2026-12-21..2026-12-22")]
    [InlineData("ana", "DTSTART;TZID=America/New_York:20261221T170000|DTEND;TZID=America/New_York:20261221T200000", "2026-12-21..2026-12-22")]
    [InlineData("dana", "DTSTART;TZID=Europe/Berlin:20261221T020000|DTEND;TZID=Europe/Berlin:20261221T100000", "2026-12-20..2026-12-21")]
    [InlineData("dana", "DTSTART;TZID=W. Europe Standard Time:20261221T020000|DTEND;TZID=/example.org/2026/Europe/Berlin:20261221T050000", "2026-12-20..2026-12-20")]
    [InlineData("ana", "DTSTART:20260328T230000Z|DTEND:20260329T220000Z", "2026-03-29..2026-03-29")] // A day of 23 hours in Berlin.
    [InlineData("ana", "DTSTART:20261024T220000Z|DTEND:20261025T230000Z", "2026-10-25..2026-10-25")] // And one of 25.
    [InlineData("ana", "DTSTART;TZID=Europe/Berlin:20260329T023000|DURATION:PT1H", "2026-03-29..2026-03-29")] // The clocks skip it.
    [InlineData("ana", "DTSTART;VALUE=DATE:20261204|RRULE:FREQ=WEEKLY;COUNT=3", "2026-12-04..2026-12-04 2026-12-11..2026-12-11 2026-12-18..2026-12-18")]
    [InlineData("ana", "DTSTART;VALUE=DATE:20261204|RRULE:FREQ=WEEKLY;COUNT=3|EXDATE;VALUE=DATE:20261211", "2026-12-04..2026-12-04 2026-12-18..2026-12-18")]
    [InlineData("ana", "DTSTART;VALUE=DATE:20261204|RDATE;VALUE=DATE:20261206,20261224", "2026-12-04..2026-12-04 2026-12-06..2026-12-06 2026-12-24..2026-12-24")]
    [InlineData("ana", "DTSTART;VALUE=DATE:20261204|RRULE:FREQ=DAILY;UNTIL=20261206", "2026-12-04..2026-12-06")]
    [InlineData("ana", "DTSTART;TZID=Europe/Berlin:20260327T233000|DURATION:PT20M|RRULE:FREQ=DAILY;COUNT=3", "2026-03-27..2026-03-29")]
    [InlineData("ana", "DTSTART;VALUE=DATE:20150704|RRULE:FREQ=YEARLY", "2025-07-04..2025-07-04 2026-07-04..2026-07-04 2027-07-04..2027-07-04 2028-07-04..2028-07-04")]
    [InlineData("ana", "DTSTART;VALUE=DATE:20241220|DTEND;VALUE=DATE:20250103", "2024-12-20..2025-01-02")] // It reaches into the days that are looked at.
    [InlineData("ana", "DTSTART;VALUE=DATE:20241220|DTEND;VALUE=DATE:20250101", "")]
    [InlineData("ana", "DTSTART;VALUE=DATE:20290101", "")]
    [InlineData("ana", "DTSTART;VALUE=DATE:20261221|STATUS:CANCELLED", "")]
    [InlineData("ana", "DTSTART;VALUE=DATE:20261221|TRANSP:TRANSPARENT", "2026-12-21..2026-12-21")]
    public async Task An_event_is_whole_days_by_the_clocks_of_the_person(string person, string lines, string days)
    {
        await using var bot = await TestBot.StartAsync(Team);

        var report = await ImportAsync(bot, Ics.File(Ics.Event([$"SUMMARY:{person} on leave", .. lines.Split('|')])));

        Assert.False(report.HasFailed, string.Join('\n', ImportReportWording.Errors(report)));
        Assert.Equal(days, DaysOf(bot, person));
    }

    [Fact]
    public async Task One_occurrence_of_a_series_can_be_moved_and_another_called_off()
    {
        await using var bot = await TestBot.StartAsync(Team);

        await ImportAsync(bot, Ics.File(
            Ics.Event("UID:1", "SUMMARY:Ana off", "DTSTART;VALUE=DATE:20261204", "RRULE:FREQ=WEEKLY;COUNT=4"),
            Ics.Event("UID:1", "SUMMARY:Ana off", "RECURRENCE-ID;VALUE=DATE:20261211", "DTSTART;VALUE=DATE:20261213"),
            Ics.Event("UID:1", "SUMMARY:Ana off", "RECURRENCE-ID;VALUE=DATE:20261218", "DTSTART;VALUE=DATE:20261218", "STATUS:CANCELLED")));

        Assert.Equal("2026-12-04..2026-12-04 2026-12-13..2026-12-13 2026-12-25..2026-12-25", DaysOf(bot, "ana"));
    }

    [Theory]
    [InlineData("SUMMARY:Company day")]
    [InlineData("SUMMARY:Office closed (Christmas)")]
    [InlineData("SUMMARY:Office closed|ORGANIZER;CN=Ana:mailto:ana@example.com")]
    [InlineData("SUMMARY:Bank holiday")]
    [InlineData("SUMMARY:Holiday")]
    [InlineData("SUMMARY:Summer party|CATEGORIES:Company")]
    [InlineData("SUMMARY:Christmas|CATEGORIES:Holiday,Red")]
    public async Task An_event_that_names_nobody_can_be_a_company_day(string lines)
    {
        await using var bot = await TestBot.StartAsync(Team);

        await ImportAsync(bot, Ics.File(Ics.Event(lines.Split('|'))));

        Assert.Equal([Given.Day("2026-12-21")], bot.Team.CompanyDaysOf(Given.DataEngineering));
        Assert.Empty(bot.Team.Parts().OfType<Domain.People.Leave>());
    }

    [Fact]
    public async Task Everything_else_is_reported_with_its_line()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var report = await ImportAsync(bot, Ics.File(
            Ics.Event("SUMMARY:Team lunch\\nwith *all* <!channel>", "ORGANIZER;CN=Ana:mailto:ana@example.com"),
            Ics.Event("SUMMARY:Leave planning with Ana"),
            Ics.Event("SUMMARY:Zoe on leave", "ORGANIZER;CN=Ana:mailto:ana@example.com"),
            Ics.Event("SUMMARY:Kim on leave"),
            Ics.Event("SUMMARY:Vacation", "ORGANIZER:mailto:stranger@example.com"),
            Ics.Event("SUMMARY:Ana's birthday", "CATEGORIES:Company"),
            Ics.Event("SUMMARY:Ana on leave", "DTEND;VALUE=DATE:20360101"),
            Ics.Event("UID:1"),
            "BEGIN:VTODO",
            "SUMMARY:Ana on leave",
            "END:VTODO"));

        Assert.Empty(bot.Team.Parts().OfType<Domain.People.Leave>());
        Assert.Empty(bot.Team.CompanyDays);
        Snapshot.Matches(ImportReportWording.Lines(report, isDryRun: false).ToList());
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_what_is_not_in_it_any_more_goes()
    {
        await using var bot = await TestBot.StartAsync(Team);
        var (first, second, company) = (Ics.Event("SUMMARY:Ana on leave"), Ics.Event("SUMMARY:Ben on leave", "DTSTART;VALUE=DATE:20270301"), Ics.Event("SUMMARY:Company day"));
        await ImportAsync(bot, Ics.File(first, second, company));
        var before = bot.Team;

        await ImportAsync(bot, Ics.Named("elsewhere/days.ics", first, second, company));
        var again = bot.Team;
        var report = await ImportAsync(bot, Ics.File(second));

        Assert.Same(before, again);
        Assert.Equal(("", "2027-03-01..2027-03-01"), (DaysOf(bot, "ana"), DaysOf(bot, "ben")));
        Assert.Empty(bot.Team.CompanyDays);
        Assert.Equal("3/days.ics 2/days.ics", string.Join(' ', bot.Team.Audit.Select(entry => entry.Subject)));
        Snapshot.Matches(ImportReportWording.Lines(report, isDryRun: false).ToList());
    }

    [Fact]
    public async Task What_was_said_in_Slack_or_in_another_calendar_stays_when_a_calendar_says_it_no_more()
    {
        await using var bot = await TestBot.StartAsync(Team.With(Given.Leave(Given.Ana, "2026-12-21", "2026-12-21")));
        await ImportAsync(bot, Ics.File(Ics.Event("SUMMARY:Ana on leave"), Ics.Event("SUMMARY:Ben on leave")));
        await ImportAsync(bot, Ics.Named("other.ics", Ics.Event("SUMMARY:Ben on leave")));

        await ImportAsync(bot, Ics.File());

        Assert.Equal(("2026-12-21..2026-12-21", "2026-12-21..2026-12-21"), (DaysOf(bot, "ana"), DaysOf(bot, "ben")));
        Assert.Equal("Slack other.ics", string.Join(' ', bot.Team.Parts().OfType<Domain.People.Leave>().Select(leave => leave.Calendar ?? "Slack").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task What_lies_before_the_days_that_are_looked_at_stays()
    {
        await using var bot = await TestBot.StartAsync(Team);
        await ImportAsync(bot, Ics.File(Ics.Event("SUMMARY:Ana on leave", "DTSTART;VALUE=DATE:20250203"), Ics.Event("SUMMARY:Ana on leave", "DTSTART;VALUE=DATE:20260203")));

        bot.Clock.SetUtcNow(Given.Moment("2027-01-14T10:00Z"));
        await ImportAsync(bot, Ics.File());

        Assert.Equal("2025-02-03..2025-02-03", DaysOf(bot, "ana"));
    }

    [Fact]
    public async Task A_look_shows_what_would_change_and_changes_nothing()
    {
        await using var bot = await TestBot.StartAsync(Team);
        var before = bot.Team;

        var report = bot.Services.GetRequiredService<ImportFiles>().Look([Ics.File(Ics.Event("SUMMARY:Ana on leave"))]);

        Assert.Contains("+ leave of Ana: 2026-12-21..2026-12-21", ImportReportWording.Lines(report, isDryRun: true), StringComparer.Ordinal);
        Assert.Same(before, bot.Team);
    }

    [Fact]
    public async Task Without_a_team_a_calendar_says_nothing()
    {
        await using var bot = await TestBot.StartAsync(TeamState.Empty);

        var report = await ImportAsync(bot, Ics.File(Ics.Event("SUMMARY:Ana on leave")));

        Assert.True(report.HasFailed);
        Assert.StartsWith("There is no team yet", Assert.Single(ImportReportWording.Errors(report)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_a_team_file_beside_it_are_known()
    {
        await using var bot = await TestBot.StartAsync(TeamState.Empty);

        await ImportAsync(bot, Ics.File(Ics.Event("SUMMARY:Zoe on leave", "DTSTART:20261221T220000Z", "DURATION:PT3H")), Importing.Team.Yaml("team: Small\ntimezone: Europe/Berlin\npeople: [{ name: Zoe, timezone: Asia/Tokyo }]\n"));

        Assert.Equal("2026-12-22..2026-12-22", DaysOf(bot, "zoe"));
    }

    [Fact]
    public async Task In_Slack_the_leave_is_there_with_its_calendar_and_without_its_summary()
    {
        await using var bot = await TestBot.StartAsync(Team);

        await ImportAsync(bot, Ics.Named("days <!channel>.ics", Ics.Event("SUMMARY:Ana on leave (knee surgery)", "DTSTART;VALUE=DATE:20260128")));

        var (own, others, log) = (await bot.TypeAsync("/oncall leave"), await bot.TypeAsync("/oncall @ana", Given.Ben), string.Join('\n', bot.Logs.Of(LogLevel.Information)));
        Assert.Contains("28 Jan* (from days &lt;!channel&gt;.ics), touches 1 shift", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Remove", own.Buttons, StringComparer.Ordinal);
        Assert.Contains("28 Jan", others.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("surgery", own.Text + others.Text + log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_day_of_a_calendar_is_in_the_schedule()
    {
        await using var bot = await TestBot.StartAsync(Team);

        await ImportAsync(bot, Ics.File(Ics.Event("SUMMARY:Company day", "DTSTART;VALUE=DATE:20260122")));

        Assert.Contains("22 Jan", (await bot.TypeAsync("/oncall schedule 2")).Text, StringComparison.Ordinal);
        Assert.Contains("company day", (await bot.TypeAsync("/oncall 2026-01-22")).Text, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<ImportReport> ImportAsync(TestBot bot, params IReadOnlyList<SourceFile> files) => bot.Services.GetRequiredService<ImportFiles>().RunAsync(files, Cancelled);

    private static string DaysOf(TestBot bot, string person) => string.Join(' ', bot.Team.LeaveOf(new Domain.People.EngineerId(person)).Select(leave => leave.Days));
}
