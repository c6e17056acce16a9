using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing;

namespace OnCallBot.Tests.Importing.Rotations;

/// <summary>What a summary says of who is on call for what: to an import, to the next one, and to a comparison the same.</summary>
public sealed class SummaryTests
{
    private const string Attendee = "\nATTENDEE;CN=Ana Berg:mailto:ana.berg@example.com";

    [Theory]
    [InlineData("On Call - Jörg Müller - Data Primary", "Primary: jorg-muller")] // PagerDuty
    [InlineData("On Call - Anna-Lena O'Neil - Data - Primary", "Primary: anna-lena-o-neil")]
    [InlineData("On Call - Jane Doe - On-Call Team", "On-Call Team: jane-doe")]
    [InlineData("On Call - Ana Berg (she/her) - Growth", "Growth: ana-berg")]
    [InlineData("On Call - Ana Berg (EU/US) - Growth", "Growth: ana-berg-eu-us")]
    [InlineData("On Call - Ana Berg", "Data: ana-berg")]
    [InlineData("Ana Berg On-Call (GoAlert: Growth)", "Growth: ana-berg")] // GoAlert
    [InlineData("Ana Berg On-Call (GoAlert: Growth) Begins*", "Growth: ana-berg")]
    [InlineData("On-Call (GoAlert: Growth)" + Attendee, "Growth: ana-berg")]
    [InlineData("j.müller", "Data: j-muller")] // Grafana OnCall
    [InlineData("[L1] ana_berg-x", "Data: ana-berg-x")]
    [InlineData("[L2][Growth] ana", "Growth: ana")]
    [InlineData("[L0] ana.berg@example.com", "Data: ana-berg")]
    [InlineData("Ana Berg (Growth)", "Growth: ana-berg")] // Opsgenie
    [InlineData("ana.berg@example.com (Growth)", "Growth: ana-berg")]
    [InlineData("ana.berg@example.com | Growth", "Growth: ana-berg")]
    [InlineData("Ana Berg on call (Growth)", "Growth: ana-berg")]
    [InlineData("Ana Berg is on call for Growth", "Growth: ana-berg")] // incident.io
    [InlineData("Jean-Luc de la Tour - on call", "Data: jean-luc-de-la-tour")]
    [InlineData("Ana Berg\\, on call", "Data: ana-berg")]
    [InlineData("[Primary] Ana Berg on call", "Primary: ana-berg")]
    [InlineData("[Primary] Ana Berg on call for Growth", "Growth Primary: ana-berg")]
    [InlineData("[Growth] Ana Berg - Secondary", "Growth Secondary: ana-berg")]
    [InlineData("[ ] Ana Berg", "Data: ana-berg")]
    [InlineData("[On-call] Ana Berg", "Data: ana-berg")]
    [InlineData("On-call: Ana Berg – Growth", "Growth: ana-berg")]
    [InlineData("Growth: Ana Berg", "Growth: ana-berg")]
    [InlineData("Growth Primary: ana.berg@example.com", "Growth Primary: ana-berg")]
    [InlineData("Growth - ana.berg@example.com", "Growth: ana-berg")]
    [InlineData("Ana Berg — Growth", "Growth: ana-berg")]
    [InlineData("Growth on-call" + Attendee, "Growth: ana-berg")]
    [InlineData("Growth - Ana Berg" + Attendee, "Growth: ana-berg")]
    [InlineData("On call" + Attendee, "Data: ana-berg")]
    [InlineData("Ana\\nBerg", "Data: ana-berg")]
    [InlineData("Berg\\, Ana", "Data: berg-ana")]
    [InlineData("🎉 Ana Berg 🎉", "Data: ana-berg")]
    [InlineData("Ana Berg / TBD", "Data: ana-berg")]
    [InlineData("李 雷", "Data: 李-雷")]
    public void Somebody_is_on_call_for_something(string summary, string table)
    {
        var imported = Imported.Of(TeamState.Empty, Feed("SUMMARY:" + summary));

        Assert.Empty(imported.Errors);
        Assert.Equal(table, imported.Table);
        Assert.Equal(0, imported.Again().Report.RowCount);
        Assert.Equal("agree", Verdict(imported));
    }

    [Theory]
    [InlineData("Ana & Bo", "Ana and Bo")]
    [InlineData("Bo + Ana", "Ana and Bo")]
    [InlineData("Ana and Bo", "Ana and Bo")]
    [InlineData("Ana/Bo", "Ana and Bo")]
    [InlineData("Ana\\; Bo", "Ana and Bo")]
    [InlineData("Ana\\, Bo", "Ana and Bo")]
    [InlineData("ana@example.com\\, bo@example.com", "Ana and Bo")]
    [InlineData("Jane Doe\\, Zoe Roe", "«Jane Doe» and «Zoe Roe»")]
    [InlineData("On Call - Ana & Bo - Data", "Ana and Bo")]
    [InlineData("[L1] ana, bo", "Ana and Bo")]
    [InlineData("Ana - Bo", "Ana and Bo")]
    [InlineData("Data: Ana & Bo", "Ana and Bo")]
    [InlineData("On call\nATTENDEE:mailto:ana@example.com\nATTENDEE;CN=x:mailto:bo@example.com", "Ana and Bo")]
    public void Several_are_on_call_together(string summary, string names)
    {
        var team = Imported.Of(TeamState.Empty, OnCallFeed.File("feed.ics", OnCallFeed.Grafana, OnCallFeed.Weeks(8, week => week % 2 == 0 ? "SUMMARY:Ana" : "SUMMARY:Bo"))).After;

        var imported = Imported.Of(team, Feed("SUMMARY:" + summary));
        var (_, lines) = Imported.Compare(team, Feed("SUMMARY:" + summary), Given.Moment(Imported.Wednesday));

        Assert.Contains("several people are on call at once", Assert.Single(imported.Errors), StringComparison.Ordinal);
        Assert.Contains($"the calendar says {names}, the bot says Bo", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "an event without a summary")]
    [InlineData("On call", "On call")]
    [InlineData("On-Call Shift", "On-Call Shift")]
    [InlineData("On-Call (GoAlert: Growth)", "On-Call (GoAlert: Growth)")]
    [InlineData("Data", "Data")] // A duty's name, and nobody's.
    [InlineData("---", "---")]
    [InlineData("[L1]", "[L1]")]
    [InlineData("!?", "!?")]
    [InlineData("Ana Berg\nDURATION:PT0S", "Ana Berg")]
    public void What_names_nobody_is_said_by_both_with_its_line(string summary, string shown)
    {
        var odd = OnCallFeed.Event("2026-02-04T08:00Z", "2026-02-05T08:00Z", "SUMMARY:" + summary);
        odd = summary.Contains("DURATION", StringComparison.Ordinal) ? string.Join('\n', odd.Split('\n').Where(line => !line.StartsWith("DTEND", StringComparison.Ordinal))) : odd;
        var team = Imported.Of(TeamState.Empty, Feed("SUMMARY:Ana Berg")).After;
        var file = OnCallFeed.File("feed.ics", OnCallFeed.Grafana, [.. Weeks("SUMMARY:Ana Berg"), odd, "BEGIN:VTODO\nSUMMARY:Mend the pager\nEND:VTODO"]);

        var imported = Imported.Of(team, file);
        var (_, lines) = Imported.Compare(team, file, imported.Now);

        string[] unread = [$"feed.ics:43: not understood: {shown}", $"feed.ics:{43 + odd.Split('\n').Length}: no event: VTODO"];
        Assert.Equal(unread, imported.Lines.Where(line => line.StartsWith("feed.ics:4", StringComparison.Ordinal)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(unread, lines.Skip(1).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Kim", "feed.ics:7: «Kim» may be Kim Lee, Kim Park. Give one of them in the team's file the `display` that the calendar uses.")]
    [InlineData("kim@example.com", "feed.ics:7: «kim@example.com» may be Kim Lee, Kim Park. Give one of them in the team's file the `display` that the calendar uses.")]
    [InlineData("Jane Doe & !!!", "feed.ics:7: «!!!» is no name: it has no letter and no digit.")]
    public void Who_is_unclear_is_asked_once_and_by_both(string summary, string line)
    {
        var team = Given.SmallTeam.With(Given.Engineer("Kim Lee"), Given.Engineer("Kim Park"));

        var imported = Imported.Of(team, Feed("SUMMARY:" + summary));
        var (_, lines) = Imported.Compare(team, Feed("SUMMARY:" + summary), imported.Now);

        Assert.Equal([line], imported.Errors);
        Assert.Equal(line, lines[^1]);
        Assert.DoesNotContain(lines, other => other.StartsWith("Nobody in the team goes by", StringComparison.Ordinal) && !other.Contains("Jane Doe", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Kim\nATTENDEE:mailto:kim.park@example.com", "kim-park")]
    [InlineData("Park\\, Kim", "kim-park")]
    [InlineData("Kim Lee", "kim-lee")]
    [InlineData("Lee Kim", "lee-kim")] // Whoever is called so, and not whoever's names are so turned.
    public void People_of_the_same_first_name_are_told_apart(string summary, string who)
    {
        var team = Given.SmallTeam.With(Given.Engineer("Kim Lee"), Given.Engineer("Kim Park"), Given.Engineer("Lee Kim"));

        var imported = Imported.Of(team, Feed("SUMMARY:" + summary));

        Assert.Equal($"Data: {who}", imported.Table);
        Assert.Equal("agree", Verdict(imported));
    }

    [Fact]
    public void A_first_name_that_a_newcomer_shares_is_asked_for_at_once_and_not_at_the_next_import()
    {
        var imported = Imported.Of(Given.State(Given.Engineer("Kim Lee")), OnCallFeed.File("feed.ics", OnCallFeed.Grafana, OnCallFeed.Weeks(8, week => week % 2 == 0 ? "SUMMARY:Kim" : "SUMMARY:Kim Park")));

        Assert.StartsWith("feed.ics:7: «Kim» may be Kim Lee, Kim Park.", Assert.Single(imported.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_are_each_others_turned_round_are_two_people_at_the_next_import_too()
    {
        var imported = Imported.Of(TeamState.Empty, OnCallFeed.File("feed.ics", OnCallFeed.Grafana, OnCallFeed.Weeks(8, week => week % 2 == 0 ? "SUMMARY:Kim Lee" : "SUMMARY:Lee Kim")));

        Assert.Equal("Data: kim-lee lee-kim", imported.Table);
        Assert.Equal(0, imported.Again().Report.RowCount);
        Assert.Equal("agree", Verdict(imported));
    }

    [Fact]
    public void A_duty_that_is_called_as_somebody_is_stays_a_duty()
    {
        var team = Given.State(Given.Engineer("Grace Hopper"), Given.Engineer("Bo Lee"));

        var imported = Imported.Of(team, OnCallFeed.File("feed.ics", OnCallFeed.Grafana, OnCallFeed.Weeks(8, week => $"SUMMARY:Grace: {(week % 2 == 0 ? "Bo Lee" : "Grace Hopper")}")));

        Assert.Equal("Grace: bo-lee grace-hopper", imported.Again().Table);
        Assert.Equal("agree", Verdict(imported));
    }

    [Fact]
    public void Attendees_tell_that_the_words_are_duties()
    {
        string[] attendees = ["ATTENDEE:mailto:ana@example.com", "ATTENDEE:mailto:bo@example.com"];
        var events = OnCallFeed.Weeks(8, week => $"SUMMARY:Growth on-call\n{attendees[week % 2]}").Concat(OnCallFeed.Weeks(8, _ => $"SUMMARY:Profit on-call\n{attendees[0]}"));

        var imported = Imported.Of(TeamState.Empty, OnCallFeed.File("feed.ics", OnCallFeed.Grafana, events));

        Assert.Equal("Growth: ana bo; Profit: ana ana", imported.Table);
        Assert.Equal("agree", Verdict(imported));
    }

    [Fact]
    public void A_duty_that_the_rotation_does_not_have_is_said_and_not_held_against_the_others()
    {
        var team = Imported.Of(TeamState.Empty, Feed("SUMMARY:Growth: Ana Berg")).After;
        var file = OnCallFeed.File("feed.ics", OnCallFeed.Grafana, Weeks("SUMMARY:Growth: Ana Berg").Concat(Weeks("SUMMARY:Archive: Bo Lee")));

        var (agree, lines) = Imported.Compare(team, file, Given.Moment(Imported.Wednesday));
        var growth = Imported.Compare(team, file, Given.Moment(Imported.Wednesday), "growth");

        Assert.False(agree);
        Assert.EndsWith("the calendar and the bot agree on all that could be compared", lines[0], StringComparison.Ordinal);
        Assert.Equal(["Data has no duty that is called «Archive»: not compared."], lines.Skip(1), StringComparer.Ordinal);
        Assert.True(growth.Agree);
    }

    [Fact]
    public void A_calendar_without_a_word_of_a_duty_is_compared_with_the_one_that_its_file_is_called_after()
    {
        var growth = Feed("SUMMARY:ana.berg", "growth.ics");
        var imported = Imported.Of(TeamState.Empty, growth, Feed("SUMMARY:bo.lee", "profit.ics"));

        Assert.Equal("Growth: ana-berg; Profit: bo-lee", imported.Table);
        Assert.Equal("agree", Verdict(imported));
    }

    [Fact]
    public void Ones_own_calendar_is_refused_by_both_in_the_same_words()
    {
        var file = OnCallFeed.File("feed.ics", "PRODID:-//OnCallBot//OnCallBot//EN\nX-WR-CALNAME:On call: Ana", Weeks("SUMMARY:On call: Growth"));

        var (agree, lines) = Imported.Compare(Given.SmallTeam, file, Given.Moment(Imported.Wednesday));

        Assert.Null(agree);
        Assert.Equal(Imported.Of(Given.SmallTeam, file).Errors, lines);
    }

    [Fact]
    public void A_duty_of_ours_may_have_a_colon_in_its_name()
    {
        var file = OnCallFeed.File("feed.ics", "PRODID:-//OnCallBot//OnCallBot//EN\nX-WR-CALNAME:On call: Data", Weeks("SUMMARY:Profit: EU: Ana & Bo"));

        var imported = Imported.Of(TeamState.Empty, file);

        Assert.Equal("Profit: EU: ana-bo", imported.Table);
        Assert.Equal("agree", Verdict(imported));
    }

    private static string Verdict(Imported imported) =>
        imported.Comparisons().Where(one => one.Agree != true).Select(one => string.Join('\n', one.Lines)).FirstOrDefault("agree");

    private static IEnumerable<string> Weeks(string lines) => OnCallFeed.Weeks(6, _ => lines, zone: "UTC");

    private static SourceFile Feed(string lines, string name = "feed.ics") => OnCallFeed.File(name, OnCallFeed.Grafana, Weeks(lines));
}
