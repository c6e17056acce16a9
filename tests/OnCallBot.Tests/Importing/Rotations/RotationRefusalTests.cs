using System.Text;
using FsCheck;
using FsCheck.Xunit;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing;
using OnCallBot.Importing.Rotations;

namespace OnCallBot.Tests.Importing.Rotations;

/// <summary>What no rotation can be made of, and what of one cannot be made.</summary>
public sealed class RotationRefusalTests
{
    private const string WriteItOut = "Write the rotation out as YAML";

    [Fact]
    public void Shifts_of_a_day_are_refused() =>
        Refused(File(OnCallFeed.Weeks(60, day => $"SUMMARY:{Name(day % 3)}", days: 1)), "feed.ics:6: Shifts of Data do not go from one weekly handoff to another", WriteItOut);

    [Fact]
    public void Weekends_of_another_are_refused()
    {
        var days = OnCallFeed.Weeks(8, week => $"SUMMARY:{Name(week % 2)}").Select(week => For(week, "P4DT8H"));
        var weekends = OnCallFeed.Weeks(8, week => $"SUMMARY:{Name((week + 1) % 2)}", firstDay: "2026-01-09", time: "17:00").Select(week => For(week, "P2DT16H"));

        Refused(File(days.Concat(weekends)), "Shifts of Data do not go from one weekly handoff to another", WriteItOut);
    }

    [Fact]
    public void Two_at_once_are_refused() =>
        Refused(File(OnCallFeed.Weeks(8, week => $"SUMMARY:{Name(week % 3)} & {Name((week + 1) % 3)}")), "feed.ics:6: From here on, several people are on call at once for Data", "a calendar of its own", WriteItOut);

    [Fact]
    public void Five_hundred_people_are_refused_once() =>
        Refused(File(OnCallFeed.Weeks(150, week => $"SUMMARY:Person {week}", firstDay: "2025-01-06", zone: "UTC")), "feed.ics: No order of people that repeats can be seen twice in 150 whole weeks.", WriteItOut);

    [Fact]
    public void Five_hundred_people_at_once_are_refused() =>
        Refused(File(Enumerable.Range(0, 500).Select(one => OnCallFeed.Event("2026-01-05T08:00Z", "2026-12-28T08:00Z", $"SUMMARY:Person {one}"))), "several people are on call at once");

    [Fact]
    public void Fewer_than_two_cycles_are_refused() =>
        Refused(File(OnCallFeed.Weeks(7, week => $"SUMMARY:{Name(week % 4)}")), "feed.ics: No order of people that repeats can be seen twice in 7 whole weeks. Export a longer time", WriteItOut);

    [Fact]
    public void Nobody_for_much_of_the_time_is_refused() =>
        Refused(File(OnCallFeed.Weeks(12, week => week % 3 == 2 ? "" : $"SUMMARY:{Name(week % 2)}")), "nobody is on call for Data, and that for more than a quarter of the time", WriteItOut);

    [Fact]
    public void A_day_of_a_duty_is_no_rotation_of_it()
    {
        var weeks = OnCallFeed.Weeks(8, week => $"SUMMARY:Growth: {Name(week % 2)}");

        Refused(File(weeks.Append(OnCallFeed.Event("2026-02-04T08:00Z", "2026-02-05T08:00Z", "SUMMARY:Release: cy"))), "feed.ics:54: No order of people that repeats can be seen twice for Release in 0 whole weeks.", WriteItOut);
        Refused(File(weeks.Concat(OnCallFeed.Weeks(8, week => week == 5 ? "SUMMARY:Release: cy" : ""))), "seen twice for Release in 1 whole week.");
    }

    [Fact]
    public void Two_handoffs_are_refused_with_the_other_one()
    {
        var tuesdays = OnCallFeed.File("tuesdays.ics", OnCallFeed.Grafana + "\nX-WR-CALNAME:Data", OnCallFeed.Weeks(8, week => $"SUMMARY:Growth: {Name(week % 2)}", firstDay: "2026-01-06", time: "10:00"));
        var mondays = OnCallFeed.File("mondays.ics", OnCallFeed.Grafana, OnCallFeed.Weeks(12, week => $"SUMMARY:Profit: {Name(week % 2)}"));

        var error = Assert.Single(Imported.Of(Given.SmallTeam, new RotationWish("SRE"), Imported.Wednesday, mondays, tuesdays).Errors);

        Assert.Contains("Growth is handed over on Tuesday 10:00, the other duties at another time", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "feed.ics: It says nobody who is on call")]
    [InlineData("BEGIN:VEVENT|DTSTART:20260105T080000Z|SUMMARY:ana|END:VEVENT", "feed.ics: It says nobody who is on call")]
    [InlineData("BEGIN:VEVENT|DTSTART:20260105T080000Z|DTEND:20260112T080000Z|END:VEVENT", "feed.ics: It says nobody who is on call")]
    [InlineData("BEGIN:VEVENT|DTSTART:20260105T080000Z|DTEND:20260112T080000Z|SUMMARY:ana|RRULE:FREQ=SECONDLY|END:VEVENT", "feed.ics:10: It repeats more often than daily")]
    [InlineData("BEGIN:VEVENT|DTSTART:20260105T080000Z|DTEND:20260112T080000Z|SUMMARY:ana", "feed.ics:10: No calendar has this line here")]
    [InlineData("BEGIN:VEVENT|DTSTART:20260105T080000Z|DTEND:20260112T080000Z|SUMMARY:!!!|END:VEVENT", "feed.ics: It says nobody who is on call")]
    [InlineData("BEGIN:VEVENT|DTSTART:20260105T080000Z|DTEND:20260112T080000Z|SUMMARY:ana|END:VEVENT", "feed.ics: No order of people that repeats can be seen twice in 1 whole week.")]
    public void Bad_input_is_refused_in_one_line(string events, string error) => Refused(File(events.Length == 0 ? [] : [events.Replace('|', '\n')]), error);

    [Fact]
    public void A_person_of_two_is_asked_for()
    {
        var team = Given.SmallTeam.With(Given.Engineer("Kim Lee"), Given.Engineer("Kim Park"));

        var error = Assert.Single(Imported.Of(team, File(OnCallFeed.Weeks(1, _ => "SUMMARY:Kim"))).Errors);

        Assert.StartsWith("feed.ics:6: «Kim» may be Kim Lee, Kim Park.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rotation_without_a_name_is_asked_for() =>
        Refused(OnCallFeed.File("feed.ics", "PRODID:PagerDuty\nX-WR-CALNAME:On Call Schedule", OnCallFeed.Weeks(8, week => $"SUMMARY:On Call - {Name(week % 2)}")), "feed.ics: Nothing says how the rotation is called. Say it: `oncallbot import --rotation");

    [Fact]
    public void A_calendar_of_meetings_is_refused_even_where_it_is_said_to_be_a_rotation()
    {
        var file = OnCallFeed.File("feed.ics", "PRODID:x", OnCallFeed.Weeks(40, week => $"SUMMARY:Meeting {week}: Ana"));

        Assert.Contains("It names 40 things that somebody is on call for, such as «Meeting 0»", Assert.Single(Imported.Of(TeamState.Empty, new RotationWish("SRE", Given.Zone("Europe/Berlin")), Imported.Wednesday, file).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Ones_own_calendar_is_refused() =>
        Refused(OnCallFeed.File("feed.ics", "PRODID:-//OnCallBot//OnCallBot//EN\nX-WR-CALNAME:On call: Ana", OnCallFeed.Weeks(8, _ => "SUMMARY:On call: Growth")), "feed.ics:5: This is one person's own calendar.");

    [Fact]
    public void What_is_not_in_the_rotation_is_said_with_its_line()
    {
        IEnumerable<string> events =
        [
            .. OnCallFeed.Weeks(16, week => week == 9 ? "" : $"SUMMARY:{Name(week % 2)}"),
            OnCallFeed.Event("2026-02-04T08:00Z", "2026-02-05T08:00Z", "SUMMARY:cy"),
            OnCallFeed.Event("2026-02-04T08:00Z", "2026-02-04T09:00Z", "SUMMARY:On call"),
            "BEGIN:VTODO\nSUMMARY:Mend the pager\nEND:VTODO",
        ];

        var imported = Imported.Of(Given.SmallTeam, File(events));

        Assert.Empty(imported.Errors);
        Assert.Equal("Data: ana bo", imported.Table);
        Assert.Contains("feed.ics:96: several are on call at once for Data from 2026-02-04 09:00 to before 2026-02-05 09:00: taken is cy, who began last.", imported.Lines, StringComparer.Ordinal);
        Assert.Contains("feed.ics:54: behind it nobody is on call for Data from 2026-03-09 09:00 to before 2026-03-16 09:00: the rotation has somebody all the same, for its table knows whole weeks.", imported.Lines, StringComparer.Ordinal);
        Assert.Contains("feed.ics:102: not understood: On call", imported.Lines, StringComparer.Ordinal);
        Assert.Contains("feed.ics:108: no event: VTODO", imported.Lines, StringComparer.Ordinal);
    }

    [Fact]
    public void A_shift_of_a_thousand_years_is_one_persons()
    {
        var imported = Imported.Of(TeamState.Empty, File([OnCallFeed.Event("2026-01-05T08:00Z", "2999-01-05T08:00Z", "SUMMARY:ana")]));

        Assert.Equal("Data: ana", imported.Table);
        Assert.Empty(imported.Compared());
    }

    [Property(MaxTest = 300, QuietOnSuccess = true)]
    public void Whatever_is_put_into_it_or_cut_from_it_makes_a_rotation_or_is_refused(NonNegativeInt at, NonNegativeInt length, NonNegativeInt which)
    {
        string[] pieces = ["0", "9", "-", ":", ";", "\n", "[L2] ", " & bo", "\\", "T", "Z", "(", "]", "@", "😀", "BEGIN:VEVENT\n", "END:VEVENT\n", "RRULE:FREQ=DAILY\n", ";TZID=Mars/Base", ";VALUE=DATE", "DURATION:P9W\n", "SUMMARY:\n", "On Call - "];
        var whole = Encoding.UTF8.GetString(File(OnCallFeed.Weeks(5, week => $"SUMMARY:{Name(week % 2)}")).Content.Span);
        var start = at.Get * 37 % whole.Length;
        var text = whole.Remove(start, Math.Min(length.Get % 9, whole.Length - start)).Insert(start, pieces[which.Get % pieces.Length]);

        var imported = Imported.Of(Given.SmallTeam, RotationWish.Usual, Imported.Wednesday, new SourceFile("feed.ics", Encoding.UTF8.GetBytes(text)));

        Assert.All(imported.Errors, error => Assert.StartsWith("feed.ics", error, StringComparison.Ordinal));
        Assert.True(imported.Errors.Count > 0 || imported.Lines.Count > 0);
    }

    private static string Name(int number) => new[] { "ana", "bo", "cy", "di" }[number];

    private static SourceFile File(IEnumerable<string> events) => OnCallFeed.File("feed.ics", OnCallFeed.Grafana.Replace("\nREFRESH-INTERVAL;VALUE=DURATION:P1H", "", StringComparison.Ordinal), events);

    private static string For(string week, string length) => string.Join('\n', week.Split('\n').Select(line => line.StartsWith("DTEND", StringComparison.Ordinal) ? $"DURATION:{length}" : line));

    private static void Refused(SourceFile file, params string[] words)
    {
        var imported = Imported.Of(TeamState.Empty, file);

        var error = Assert.Single(imported.Errors);
        Assert.All(words, word => Assert.Contains(word, error, StringComparison.Ordinal));
        Assert.Same(TeamState.Empty, imported.After);
    }
}
