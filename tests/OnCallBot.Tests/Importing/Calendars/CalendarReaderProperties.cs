using FsCheck;
using FsCheck.Xunit;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing;
using OnCallBot.Wording;

namespace OnCallBot.Tests.Importing.Calendars;

public sealed class CalendarReaderProperties
{
    private const string Example = """
        BEGIN:VCALENDAR
        VERSION:2.0
        X-WR-CALNAME:Leave of the team
        BEGIN:VEVENT
        UID:1
        DTSTART;TZID=Europe/Berlin:20261221T090000
        DTEND;TZID=Europe/Berlin:20261221T170000
        RRULE:FREQ=WEEKLY;BYDAY=MO,FR;INTERVAL=2;COUNT=8;WKST=SU
        EXDATE;TZID=Europe/Berlin:20261225T090000
        RDATE;VALUE=PERIOD:20270102T090000Z/P2D
        SUMMARY;LANGUAGE=en:Ana on leave
        ORGANIZER;CN="Ana, B":mailto:ana@example.com
        BEGIN:VALARM
        TRIGGER:-PT1H
        END:VALARM
        END:VEVENT
        BEGIN:VEVENT
        UID:1
        RECURRENCE-ID;TZID=Europe/Berlin:20261228T090000
        DTSTART;VALUE=DATE:20261230
        DURATION:P1D
        CATEGORIES:leave\,x,y
        STATUS:CANCELLED
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTART;VALUE=DATE:20260101
        RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;UNTIL=20300101
        END:VEVENT
        END:VCALENDAR
        """;

    [Fact]
    public void The_example_is_read_whole()
    {
        var reading = ImportReader.Read([Ics.Text(Example)], Given.Moment("2026-11-25T08:00Z"));

        Assert.Empty(reading.Errors.Select(ImportErrorWording.Of));
        var calendar = Assert.Single(reading.Calendars);
        Assert.Equal((2, 1), (calendar.Events.Count, calendar.Cancelled));
    }

    [Property(MaxTest = 800, QuietOnSuccess = true)]
    public void Whatever_is_put_into_it_or_cut_from_it_is_read_or_refused(NonNegativeInt at, NonNegativeInt length, NonNegativeInt which)
    {
        string[] pieces =
        [
            "0", "9", "-", "+", ":", ";", ",", "=", "\n", "\n ", "\"", "\\", "T", "Z", "P", "%", "@", "😀", "\0", "99999999999", ";BYSETPOS=400", ";BYDAY=-53MO", ";BYMONTHDAY=-31", ";BYWEEKNO=53",
            ";BYYEARDAY=366", ";FREQ=DAILY", ";TZID=Mars/Base", ";VALUE=DATE", "BEGIN:VEVENT\n", "END:VEVENT\n", "DTSTART:20260101\n", "RRULE:FREQ=DAILY\n", "EXRULE:FREQ=MONTHLY;BYDAY=2SU\n", "RDATE:20260101T000000Z\n",
        ];
        var start = at.Get * 37 % Example.Length;
        var text = Example.Remove(start, Math.Min(length.Get % 5, Example.Length - start)).Insert(start, pieces[which.Get % pieces.Length]);

        var reading = ImportReader.Read([Ics.Text(text)], Given.Moment("2026-11-25T08:00Z"));

        Assert.Equal(reading.Errors.Count == 0 ? 1 : 0, reading.Calendars.Count);
        Assert.All(reading.Errors, error => Assert.StartsWith("days.ics", ImportErrorWording.Of(error), StringComparison.Ordinal));
    }
}
