using System.Text;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing;
using OnCallBot.Wording;

namespace OnCallBot.Tests.Importing.Calendars;

public sealed class CalendarRefusalTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-11-25T08:00Z");

    [Theory]
    [InlineData("", "days.ics:1: This is no calendar")]
    [InlineData("\n\n", "days.ics:1: This is no calendar")]
    [InlineData("team: Data Engineering\n", "days.ics:1: This is no calendar")]
    [InlineData("\n<!doctype html>\n", "days.ics:2: This is no calendar")]
    [InlineData("BEGIN:VEVENT\nEND:VEVENT\n", "days.ics:1: This is no calendar")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261221\n", "days.ics:2: What begins here has no end: END:VEVENT")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261221\nEND:VCALENDAR\n", "days.ics:4: No calendar has this line here: «END:VCALENDAR»")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR\nVERSION:2.0\n", "days.ics:3: No calendar has this line here: «VERSION:2.0»")]
    [InlineData("BEGIN:VCALENDAR\nthis is nothing\nEND:VCALENDAR\n", "days.ics:2: No calendar has this line here: «this is nothing»")]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0\0\nEND:VCALENDAR\n", "days.ics:2: This is no text file")]
    public void What_is_no_calendar_is_refused_with_its_line(string text, string error) => AssertRefused(Ics.Text(text), error);

    [Theory]
    [InlineData("SUMMARY:Ana", "days.ics:3: The event does not say when: DTSTART is missing.")]
    [InlineData("DTSTART:soon", "days.ics:4: This cannot be read: «DTSTART:soon»")]
    [InlineData("DTSTART;VALUE=DATE:20260230", "days.ics:4: This cannot be read")]
    [InlineData("DTSTART;VALUE=DATE:00010101", "days.ics:4: This cannot be read")]
    [InlineData("DTSTART;TZID=Mars/Base:20261221T090000", "days.ics:4: «Mars/Base» is not a time zone like Europe/Berlin.")]
    [InlineData("DTSTART;TZID=Europe/Berln:20261221T090000", "days.ics:4: «Europe/Berln» is not a time zone like Europe/Berlin. Did you mean «Europe/Berlin»?")]
    [InlineData("DTSTART;TZID=../../etc/passwd:20261221T090000", "days.ics:4: «../../etc/passwd» is not a time zone")]
    [InlineData("DTSTART:20261221T090000Z|DTEND:tomorrow", "days.ics:5: This cannot be read")]
    [InlineData("DTSTART;VALUE=DATE:20261221|DTEND;VALUE=DATE:20261220", "days.ics:5: It ends before it begins.")]
    [InlineData("DTSTART:20261221T090000Z|DTEND:20261221T080000Z", "days.ics:5: It ends before it begins.")]
    [InlineData("DTSTART;VALUE=DATE:20261221|DTEND:20261222T120000Z", "days.ics:3: This cannot be read")]
    [InlineData("DTSTART:20261221T090000Z|DURATION:long", "days.ics:5: This cannot be read")]
    [InlineData("DTSTART:20261221T090000Z|DURATION:P99999999999D", "days.ics:5: This cannot be read")]
    [InlineData("DTSTART:20261221T090000Z|EXDATE:never", "days.ics:5: This cannot be read")]
    [InlineData("DTSTART:20261221T090000Z|RRULE:FREQ=SOMETIMES", "days.ics:5: This cannot be read")]
    [InlineData("DTSTART:20261221T090000Z|RRULE:every day", "days.ics:5: This cannot be read")]
    [InlineData("DTSTART:20261221T090000Z|RRULE:FREQ=DAILY;COUNT=x", "days.ics:5: This cannot be read")]
    [InlineData("DTSTART:20261221T090000Z|RRULE:FREQ=DAILY;INTERVAL=0", "days.ics:5: This cannot be read")]
    [InlineData("DTSTART:20261221T090000Z|RRULE:FREQ=DAILY;UNTIL=soon", "days.ics:5: This cannot be read")]
    [InlineData("DTSTART:20261221T090000Z|RRULE:FREQ=WEEKLY;BYDAY=XX", "days.ics:3: This cannot be read")]
    [InlineData("DTSTART:20261221T090000Z|RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "days.ics:3: This cannot be read")]
    [InlineData("DTSTART:20261221T090000Z|RRULE:FREQ=SECONDLY", "days.ics:5: It repeats more often than daily: «RRULE:FREQ=SECONDLY».")]
    [InlineData("DTSTART:20261221T090000Z|RRULE:freq=hourly;count=2", "days.ics:5: It repeats more often than daily")]
    [InlineData("DTSTART:20261221T090000Z|RRULE:FREQ=DAILY;BYSECOND=0,1", "days.ics:5: It repeats more often than daily")]
    [InlineData("DTSTART;VALUE=DATE:16010101|RRULE:FREQ=DAILY;COUNT=900000", "days.ics:5: Too much repeats.")]
    [InlineData("DTSTART;VALUE=DATE:20261221|RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261221", "days.ics:5: A change of one occurrence and of all that follow it")]
    public void An_event_that_cannot_be_read_is_refused_with_its_line(string lines, string error) =>
        AssertRefused(Ics.File(["BEGIN:VEVENT", .. lines.Split('|'), "END:VEVENT"]), error);

    [Fact]
    public void Four_o_clock_is_a_time() =>
        Assert.Empty(ImportReader.Read([Ics.File(Ics.Event("DTSTART:20261221T160000Z", "DTEND:20261221T160500Z", "SUMMARY:Ana on leave"))], Now).Errors.Select(ImportErrorWording.Of));

    [Fact]
    public void A_folded_line_has_the_line_on_which_it_begins() =>
        AssertRefused(Ics.File("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261221", "SUMMARY:Ana", "  on", "\tleave", "RRULE:FREQ=", " SECONDLY", "END:VEVENT"), "days.ics:8: It repeats more often");

    [Fact]
    public void A_file_of_50_megabytes_is_refused()
    {
        var large = new byte[50 * 1024 * 1024];
        Array.Fill(large, (byte)'X');

        AssertRefused(new SourceFile("days.ics", large), "days.ics: The file is larger than 4 MB.");
    }

    [Fact]
    public void More_that_repeats_than_can_be_followed_is_refused_in_one_line()
    {
        var daily = Enumerable.Range(0, 15).Select(_ => Ics.Event("DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=DAILY"));
        var yearly = Enumerable.Range(0, 510).Select(_ => Ics.Event("DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY"));

        AssertRefused(Ics.File(daily), "Too much repeats.");
        AssertRefused(Ics.File(yearly), "Too much repeats.");
    }

    [Fact]
    public void Two_files_of_one_name_are_refused() =>
        AssertRefused([Ics.Named("a/days.ics"), Ics.Named("b/DAYS.ics")], "b/DAYS.ics: The file is given twice.");

    [Fact]
    public void Windows_line_ends_and_letters_of_any_case_are_read()
    {
        var reading = ImportReader.Read([new SourceFile("Days.ICS", Encoding.UTF8.GetBytes("begin:vcalendar\r\nbegin:vevent\r\ndtstart;value=date:20261221\r\nsummary:Ana \r\n on leave\r\nend:vevent\r\nend:vcalendar\r\n"))], Now);

        Assert.Empty(reading.Errors);
        Assert.Equal("Ana on leave", Assert.Single(Assert.Single(reading.Calendars).Events).Summary);
    }

    private static void AssertRefused(SourceFile file, string error) => AssertRefused([file], error);

    private static void AssertRefused(IReadOnlyList<SourceFile> files, string error)
    {
        var reading = ImportReader.Read(files, Now);

        Assert.Contains(error, Assert.Single(reading.Errors.Select(ImportErrorWording.Of)), StringComparison.Ordinal);
    }
}
