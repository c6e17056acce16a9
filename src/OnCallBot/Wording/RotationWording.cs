using System.Globalization;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Rotations.Recognition;
using OnCallBot.Domain.Time;
using OnCallBot.Importing.Rotations;

namespace OnCallBot.Wording;

/// <summary>What an import says of a rotation that it makes of calendars: plain text, a line each.</summary>
internal static class RotationWording
{
    public const string NoCalendar = "--rotation and --zone are said of calendars: give an .ics file or a calendar's address with them.";

    private const string WriteItOut = "Write the rotation out as YAML, under `rotation` with its `weeks`; `oncallbot export` of any team shows the form.";

    public static string NoSuchZone(string words, IReadOnlyList<string> near) =>
        $"«{CalendarWording.Shown(words)}» is no time zone. Write one by its region and city, such as {(near.Count > 0 ? Voice.Either(near) : "Europe/Berlin")}.";

    /// <summary>What was read, and what it was taken for.</summary>
    public static IEnumerable<string> Read(RotationReport report)
    {
        var (draft, schedule) = (report.Draft, report.Draft.Schedule);
        foreach (var calendar in report.Calendars)
        {
            var outside = calendar.Events.Count(one => one.Times.Count == 0);
            var left = new[] { Some(calendar.Cancelled, "cancelled"), Some(outside, "outside of these days") }.OfType<string>().ToList();
            yield return $"{calendar.File}: {Count(calendar.Events.Count + calendar.Cancelled, "event")}, looked at from {calendar.Window.First:yyyy-MM-dd} to {calendar.Window.Last:yyyy-MM-dd}: on-call shifts of {draft.Name}"
                + (left.Count == 0 ? "" : $"; {string.Join(", ", left)}");
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"{draft.Name}: a cycle of {Count(schedule.Weeks.Count, "week")}, week 1 from {schedule.FirstDay:dddd yyyy-MM-dd} {schedule.HandoffTime:HH:mm}, {schedule.Zone!.Id}");
        foreach (var duty in schedule.Duties)
        {
            var others = report.Found.Departures.Count(one => one.Duty == duty.Id && one.Who is not null);
            yield return $"{draft.Name}, {duty.Name}{(duty.IsBackup ? " (stands in for the others)" : "")}: {string.Join(", ", schedule.Weeks.Select(week => Holder(report, week, duty)))}"
                + (others == 0 ? "" : $"; somebody else for {Count(others, "shift or a part of one", "shifts or parts of them")}");
        }
    }

    /// <summary>What of the calendars is not in it.</summary>
    public static IEnumerable<string> NotMade(RotationReport report) =>
    [
        .. report.Unread.Select(CalendarWording.Unread),
        .. report.Found.Contested.Select(one => $"{one.Place}: several are on call at once for {Stretch(report, one)}: taken is {NameOf(report, one)}, who began last."),
        .. report.Found.Departures.Where(one => one.Who is null).Select(one => $"{one.Place}: behind it nobody is on call for {Stretch(report, one)}: the rotation has somebody all the same, for its table knows whole weeks."),
        .. report.Gone.Select(duty => $"{report.Draft.Name} had people for {duty.Name}, and the calendars say nothing of it: it goes. Give all calendars of the rotation at once to keep it."),
    ];

    /// <summary>Why none can be made, and what would work.</summary>
    public static string Of(RotationFault fault, string text, string more) => fault switch
    {
        RotationFault.Nothing => $"It says nobody who is on call, so no rotation can be made of it. Export the schedule with its shifts of some months. {WriteItOut}",
        RotationFault.OnePersons => "This is one person's own calendar. That of the whole rotation is made by `/oncall calendar rotation`.",
        RotationFault.NoName => "Nothing says how the rotation is called. Say it: `oncallbot import --rotation \"Data Engineering\" ...`",
        RotationFault.ZoneNeeded => $"The handoff ({text}) changes its time as clocks do in a time zone that nobody here has. Say which: `oncallbot import --zone Europe/Berlin ...`",
        RotationFault.WhichPerson => $"«{CalendarWording.Shown(text)}» may be {more}. Give one of them in the team's file the `display` that the calendar uses.",
        RotationFault.NoWord => $"«{CalendarWording.Shown(text)}» is no name: it has no letter and no digit.",
        RotationFault.TooManyDuties => $"It names {more} things that somebody is on call for, such as «{CalendarWording.Shown(text)}»: this seems to be no calendar of on-call shifts. {WriteItOut}",
        RotationFault.TwoAtOnce => $"From here on, several people are on call at once for {text}, and a duty is one person's. Export each of their schedules as a calendar of its own, and give them all at once. {WriteItOut}",
        RotationFault.MostlyNobody => $"Behind this, nobody is on call for {text}, and that for more than a quarter of the time; a rotation has somebody all week. {WriteItOut}",
        RotationFault.NotWholeWeeks => $"Shifts of {text} do not go from one weekly handoff to another: here one is shorter, or ends in mid-week, and so it goes on. A rotation's table knows whole weeks. Change the schedule to weekly shifts before you export it. {WriteItOut}",
        RotationFault.OtherHandoff => $"{text} is handed over on {more}, the other duties at another time. A rotation has one handoff: import its calendar as a rotation of its own, with `--rotation`.",
        RotationFault.NoCycle => $"No order of people that repeats can be seen twice {(text.Length == 0 ? "" : $"for {text} ")}in {Weeks(more)}. Export a longer time, at least twice as many weeks as there are people. {WriteItOut}",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No sentence for it."),
    };

    private static string Weeks(string count) => count == "1" ? "1 whole week" : $"{count} whole weeks";

    private static string Stretch(RotationReport report, Held held)
    {
        var zone = report.Draft.Schedule.Zone!;

        return $"{report.Draft.Schedule.Duties.First(duty => duty.Id == held.Duty).Name} from {At(held.During.Start, zone)} to before {At(held.During.End, zone)}";
    }

    private static string Holder(RotationReport report, RotationWeek week, Duty duty) =>
        week.FindHolder(duty.Id) is { } holder ? report.Draft.Engineers.First(one => one.Engineer.Id == holder).Engineer.CalledBy : "nobody";

    private static string NameOf(RotationReport report, Held held) => report.Draft.Engineers.First(one => one.Engineer.Id == held.Who).Engineer.CalledBy;

    private static string At(DateTimeOffset moment, TimeZoneInfo zone) => moment.In(zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string? Some(int count, string what) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {what}");

    private static string Count(int count, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
