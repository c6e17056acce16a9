using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing.Rotations;

namespace OnCallBot.Tests.Importing.Rotations;

/// <summary>Rotations out of calendars as PagerDuty, Grafana OnCall, Opsgenie and others write them.</summary>
public sealed class RotationFormsTests
{
    private static readonly string[] Names = ["Ana Berg", "Bo Lee", "Cy Diaz"];
    private static readonly string[] Mails = ["ana.berg@example.com", "bo.lee@example.com", "cy.diaz@example.com"];
    private static readonly string[] Users = ["ana.berg", "bo.lee", "cy.diaz"];

    public static TheoryData<string, string, string> Forms => new()
    {
        { OnCallFeed.PagerDuty, "SUMMARY:On Call - {name} - Data Primary\nATTENDEE:{mail}\nURL:https://x.pagerduty.com/schedules#P1", "Primary" },
        { OnCallFeed.PagerDuty, "SUMMARY:On Call - {name} - Data Primary\nATTENDEE;CN={name}:mailto:{mail}", "Primary" },
        { "PRODID:-//ri_cal gem//EN\nX-WR-CALNAME:On Call Schedule for Data", "SUMMARY:On Call - {name}", "Data" },
        { OnCallFeed.Grafana, "SUMMARY:{user}", "Data" },
        { OnCallFeed.Grafana, "SUMMARY:[L1] {mail}", "Data" },
        { OnCallFeed.Opsgenie, "SUMMARY:{name} (Data Primary)", "Primary" },
        { OnCallFeed.Opsgenie, "SUMMARY:{mail}", "Data" },
        { OnCallFeed.Opsgenie, "SUMMARY:Data Primary: {mail}", "Primary" },
        { "PRODID:incident.io\nX-WR-CALNAME:Data", "SUMMARY:{name} is on call for Data Primary", "Primary" },
        { "PRODID:-//x//EN\nX-WR-CALNAME:Data on-call", "SUMMARY:[Primary] {name} on call", "Primary" },
        { "PRODID:-//x//EN\nX-WR-CALNAME:Data on-call", "SUMMARY:Primary on-call\nATTENDEE;CN={name}:mailto:{mail}", "Primary" },
        { "PRODID:-//x//EN\nX-WR-CALNAME:Data", "SUMMARY:On call: {name}", "Data" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_calendar_that_says_on_call_by_itself_is_a_rotation(string header, string lines, string duty)
    {
        var file = OnCallFeed.File("feed.ics", header, OnCallFeed.Weeks(9, week => Put(lines, week % 3)));

        var imported = Imported.Of(TeamState.Empty, file);

        Assert.Empty(imported.Errors);
        Assert.Equal("Data", imported.Rotation.Name);
        Assert.Equal($"{duty}: ana-berg bo-lee cy-diaz", imported.Table);
        Assert.Equal("Mon 2026-01-05 08:00 UTC", imported.Handoff);
        Assert.Empty(imported.Overrides);
        Assert.Empty(imported.Compared());
        Assert.Equal(0, imported.Again().Report.RowCount);
    }

    [Fact]
    public void What_is_read_is_said()
    {
        var file = OnCallFeed.File("grafana.ics", OnCallFeed.Grafana, OnCallFeed.Weeks(9, week => $"SUMMARY:{Names[week == 4 ? 0 : week % 3]}"));

        var lines = Imported.Of(TeamState.Empty, file).Lines;

        Assert.Equal("grafana.ics: 9 events, looked at from 2025-01-01 to 2028-12-31: on-call shifts of Data", lines[0]);
        Assert.Equal("Data: a cycle of 3 weeks, week 1 from Monday 2026-01-05 08:00, UTC", lines[1]);
        Assert.Equal("Data, Data: Ana Berg, Bo Lee, Cy Diaz; somebody else for 1 shift or a part of one", lines[2]);
        Assert.Contains("Data: a new team.", lines, StringComparer.Ordinal);
    }

    [Fact]
    public void Several_calendars_are_duties_of_one_rotation_and_what_is_called_secondary_stands_in()
    {
        var primary = OnCallFeed.File("primary.ics", OnCallFeed.PagerDuty + " Primary", OnCallFeed.Weeks(8, week => $"SUMMARY:On Call - {Names[week % 2]}"));
        var secondary = OnCallFeed.File("secondary.ics", OnCallFeed.PagerDuty + " Secondary", OnCallFeed.Weeks(8, week => $"SUMMARY:On Call - {Names[(week + 1) % 2]}"));

        var imported = Imported.Of(TeamState.Empty, secondary, primary);

        Assert.Empty(imported.Errors);
        Assert.Equal("Data", imported.Rotation.Name);
        Assert.Equal("Primary: ana-berg bo-lee; Secondary: bo-lee ana-berg", imported.Table);
        Assert.True(imported.Rotation.Latest.Duties[1].IsBackup);
        Assert.Empty(imported.Compared());
    }

    [Fact]
    public void Several_schedules_in_one_calendar_are_duties_and_one_may_begin_with_anothers_name()
    {
        string[] schedules = ["Growth", "Growth Primary", "Backup"];
        var events = schedules.SelectMany((schedule, at) => OnCallFeed.Weeks(10, week => $"SUMMARY:On Call - {Names[(week + at) % 3]} - {schedule}\nATTENDEE:{Mails[(week + at) % 3]}"));

        var imported = Imported.Of(TeamState.Empty, OnCallFeed.File("pagerduty.ics", OnCallFeed.PagerDuty, events));

        Assert.Equal("Growth: ana-berg bo-lee cy-diaz; Growth Primary: bo-lee cy-diaz ana-berg; Backup: cy-diaz ana-berg bo-lee", imported.Table);
        Assert.Empty(imported.Compared());
    }

    [Fact]
    public void Calendars_that_are_called_alike_go_by_their_files()
    {
        var growth = OnCallFeed.File("growth.ics", OnCallFeed.Grafana, OnCallFeed.Weeks(8, week => $"SUMMARY:{Users[week % 2]}"));
        var profit = OnCallFeed.File("profit.ics", OnCallFeed.Grafana, OnCallFeed.Weeks(8, week => $"SUMMARY:{Users[(week + 1) % 2]}"));

        var imported = Imported.Of(TeamState.Empty, growth, profit);

        Assert.Equal("Growth: ana-berg bo-lee; Profit: bo-lee ana-berg", imported.Table);
    }

    [Fact]
    public void An_override_and_a_part_of_a_shift_are_planned_overrides()
    {
        var events = OnCallFeed.Weeks(12, week => week is 4 ? "" : $"SUMMARY:{Names[week == 7 ? 0 : week % 2]}").ToList();
        events.Add(OnCallFeed.Event("2026-02-02T08:00Z", "2026-02-04T10:30Z", "SUMMARY:Ana Berg"));
        events.Add(OnCallFeed.Event("2026-02-04T10:30Z", "2026-02-09T08:00Z", "SUMMARY:Cy Diaz"));

        var imported = Imported.Of(TeamState.Empty, OnCallFeed.File("grafana.ics", OnCallFeed.Grafana, events));

        Assert.Equal("Data: ana-berg bo-lee", imported.Table);
        Assert.Equal(["[2026-02-04T10:30:00Z, 2026-02-09T08:00:00Z) cy-diaz Plan", "[2026-02-23T08:00:00Z, 2026-03-02T08:00:00Z) ana-berg Plan"], imported.Overrides.Select(one => $"{one.During} {one.Holder} {one.Cause}"), StringComparer.Ordinal);
        Assert.Empty(imported.Compared());
    }

    [Fact]
    public void A_higher_level_is_on_call_in_place_of_a_lower_one()
    {
        var events = OnCallFeed.Weeks(12, week => $"SUMMARY:[L1] {Users[week % 2]}").Append(OnCallFeed.Event("2026-02-04T08:00Z", "2026-02-05T08:00Z", "SUMMARY:[L2] cy.diaz"));

        var imported = Imported.Of(TeamState.Empty, OnCallFeed.File("grafana.ics", OnCallFeed.Grafana, events));

        Assert.Equal("cy-diaz", Assert.Single(imported.Overrides).Holder.Value);
        Assert.Empty(imported.Compared());
        Assert.DoesNotContain(imported.Lines, line => line.Contains("at once", StringComparison.Ordinal));
    }

    [Fact]
    public void Whole_days_hand_over_at_midnight()
    {
        var events = Enumerable.Range(0, 8).Select(week => $"BEGIN:VEVENT\nDTSTART;VALUE=DATE:{Given.Day("2026-01-07").AddDays(week * 7):yyyyMMdd}\nDTEND;VALUE=DATE:{Given.Day("2026-01-14").AddDays(week * 7):yyyyMMdd}\nSUMMARY:{Names[week % 2]}\nEND:VEVENT");

        var imported = Imported.Of(Given.SmallTeam, new RotationWish("SRE"), Imported.Wednesday, OnCallFeed.File("days.ics", "PRODID:-//x//EN", events));

        Assert.Equal("Wed 2026-01-07 00:00 Europe/Berlin", imported.Handoff);
        Assert.Equal("SRE: ana-berg bo-lee", imported.Table);
        Assert.Empty(imported.Compared());
    }

    [Fact]
    public void A_series_that_repeats_and_its_changes_are_followed()
    {
        string[] events =
        [
            "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=America/New_York:20260105T093000\nDTEND;TZID=America/New_York:20260112T093000\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=20\nSUMMARY:ana.berg\nEND:VEVENT",
            "BEGIN:VEVENT\nUID:2\nDTSTART;TZID=America/New_York:20260112T093000\nDTEND;TZID=America/New_York:20260119T093000\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=20\nSUMMARY:bo.lee\nEND:VEVENT",
            "BEGIN:VEVENT\nUID:2\nRECURRENCE-ID;TZID=America/New_York:20260209T093000\nDTSTART;TZID=America/New_York:20260209T093000\nDTEND;TZID=America/New_York:20260216T093000\nSUMMARY:cy.diaz\nEND:VEVENT",
        ];

        var imported = Imported.Of(TeamState.Empty, OnCallFeed.File("grafana.ics", OnCallFeed.Grafana, events));

        Assert.Equal(("Data: ana-berg bo-lee", "Mon 2026-01-05 09:30 America/New_York"), (imported.Table, imported.Handoff));
        Assert.Equal("cy-diaz", Assert.Single(imported.Overrides).Holder.Value);
        Assert.Empty(imported.Compared());
    }

    private static string Put(string lines, int who) => lines
        .Replace("{name}", Names[who], StringComparison.Ordinal)
        .Replace("{mail}", Mails[who], StringComparison.Ordinal)
        .Replace("{user}", Users[who], StringComparison.Ordinal);
}
