using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What the bot says around the table of the coming weeks.</summary>
internal static class ScheduleWording
{
    public const string OverrideMark = "*";
    public const string LeaveMark = "!";
    public const string HolidayMark = "+";
    public const string From = "From";
    public const string Nobody = "nobody";

    public static Mrkdwn Legend { get; } = Mrkdwn.Of($"`{OverrideMark}` changed from the table  ·  `{LeaveMark}` on leave  ·  `{HolidayMark}` has a holiday");

    public static Mrkdwn Own { get; } = Mrkdwn.Of($"*Yours*");

    public static Mrkdwn Title(string? area, string rotation) => area is null
        ? Mrkdwn.Of($"*Schedule*  ·  {rotation}")
        : Mrkdwn.Of($"*Schedule: {area}*  ·  {rotation}");

    public static Mrkdwn Span(TimeRange span, Voice voice) => Mrkdwn.Of($"From {voice.Moment(span.Start)} until {voice.Moment(span.End)}");

    public static Mrkdwn Summary(string rotation, TimeRange span, Voice voice) =>
        Mrkdwn.Of($"Schedule of {rotation} from {voice.Moment(span.Start)} until {voice.Moment(span.End)}");

    /// <summary>Lines of even width, as they stand.</summary>
    public static Mrkdwn Table(IEnumerable<string> lines) => Mrkdwn.Of($"```\n{string.Join('\n', lines).Replace('`', '\'')}\n```");

    public static Mrkdwn Week(string from, IEnumerable<string> cells) => Mrkdwn.Of($"*{from.Trim()}*  {string.Join("  ·  ", cells)}");

    public static Mrkdwn Overridden(Shift shift, Voice voice) => Mrkdwn.Of(
        $"{OverrideMark}  {voice.Date(shift.During.Start.DateIn(voice.Zone))}, {shift.Duty.Name}: {ShiftWording.Holder(shift, voice)}{(IsWhole(shift) ? "" : $", {voice.Stretch(shift.During)}")}");

    public static Mrkdwn OnLeave(Shift shift, IReadOnlyCollection<Leave> leave, Voice voice) => Mrkdwn.Of(
        $"{LeaveMark}  {voice.Date(shift.During.Start.DateIn(voice.Zone))}, {ShiftWording.DutyBefore(shift, leave, voice)}: {voice.Name(shift.Holder!.Value)} is on leave {Voice.List(leave.Select(one => voice.Days(one.Days)))}");

    public static Mrkdwn OnHoliday(Shift shift, IEnumerable<Holiday> holidays, Voice voice) => Mrkdwn.Of(
        $"{HolidayMark}  {voice.Date(shift.During.Start.DateIn(voice.Zone))}, {shift.Duty.Name}: {voice.Name(shift.Holder!.Value)} has {Voice.List(holidays.Select(holiday => HolidayWording.WithDay(holiday, voice)))}");

    public static Mrkdwn MoreNotes(int more) => Mrkdwn.Of($"and {more} more; ask for fewer weeks to see them all");

    public static Mrkdwn OnlySoMany(int weeks) => Mrkdwn.Of($"That is as far as I show at once: {weeks} weeks.");

    public static Mrkdwn WeeksWrong(string typed, int most) => Mrkdwn.Of($"I can show 1 to {most} weeks, not {typed}.");

    private static bool IsWhole(Shift shift) => shift.During == shift.Turn.During;
}
