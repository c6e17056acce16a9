using System.Globalization;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What somebody is told before a shift of theirs, and of when they are.</summary>
internal static class ShiftReminderWording
{
    public static IReadOnlyList<HelpLine> Help { get; } =
    [
        new("/oncall remind", "how long before your shifts you are reminded of them; `2h` or `2 days` behind it changes that, `off` ends it, `usual` is a day"),
    ];

    public static Mrkdwn NobodyIsMe { get; } = Mrkdwn.Of($"Here nobody is “me”, and reminders are somebody's: choose yours in Slack with `/oncall remind 2h`, or put `remind: 2h` beside the person in the team file.");

    public static Mrkdwn Change { get; } = Mrkdwn.Of($"{Examples} changes that, `/oncall remind off` ends it.");

    private static Mrkdwn Examples => Mrkdwn.Of($"`/oncall remind 2h` or `/oncall remind 2 days`");

    /// <summary>«1 day», «36 hours», «90 minutes»</summary>
    public static string Length(TimeSpan lead) =>
        lead.Ticks % TimeSpan.TicksPerDay == 0 ? Many((int)lead.TotalDays, "day")
        : lead.Ticks % TimeSpan.TicksPerHour == 0 ? Many((int)lead.TotalHours, "hour")
        : Many((int)lead.TotalMinutes, "minute");

    /// <param name="lead">As they chose; null: as is usual.</param>
    public static Mrkdwn Holds(TimeSpan? lead) => lead == ReminderLead.None
        ? Mrkdwn.Of($"I do not remind you of your shifts. {Examples} changes that, `/oncall remind usual` makes it {Length(ReminderLead.Usual)}.")
        : Mrkdwn.Of($"I remind you {Length(lead ?? ReminderLead.Usual)} before a shift of yours begins{(lead is null ? ", as is usual" : "")}. {Change}");

    public static Mrkdwn Set(TimeSpan? lead) => lead == ReminderLead.None
        ? Mrkdwn.Of($"I will not remind you of your shifts any more. `/oncall remind usual` brings it back.")
        : Mrkdwn.Of($"I will remind you {Length(lead ?? ReminderLead.Usual)} before a shift of yours begins.");

    public static Mrkdwn NotRead(string words) => Mrkdwn.Of(
        $"“{Voice.InLine(words, 80)}” is no time that I can remind you at. It can be from {Length(ReminderLead.Shortest)} to {Length(ReminderLead.Longest)} before a shift: {Examples}; `/oncall remind off` for never, `/oncall remind usual` for {Length(ReminderLead.Usual)}. Nothing has changed.");

    public static Mrkdwn NotOfTheTeam { get; } = Mrkdwn.Of($"You are in no team any more. Nothing has changed.");

    public static Mrkdwn Title(ShiftReminder reminder, Rotation rotation, Voice voice) => Mrkdwn.Of($"⏰ *You come on in {rotation.Name}, {voice.Moment(reminder.Begins)}*");

    /// <summary>«•  *Growth*, for Ben: swap, until Mon 26 Jan 09:00 CET. Cleo hands it over to you.»</summary>
    public static Mrkdwn Line(Shift shift, Voice voice)
    {
        var cause = ShiftWording.Cause(shift, voice);
        var goesOn = voice.Team.ShiftsAt(shift.Rotation, shift.During.End).Any(next => next.Duty.Id == shift.Duty.Id && next.Holder == shift.Holder);
        var before = RemindOfShifts.FindHolderBefore(voice.Team, shift) is { } holder ? Mrkdwn.Of($"{voice.Name(holder)} hands it over to you") : Mrkdwn.Of($"Nobody holds it before you");

        return Mrkdwn.Of($"•  *{shift.Duty.Name}*{cause}{(cause.Length > 0 ? "," : "")} until {voice.Moment(shift.During.End)}{(goesOn ? ", and you keep it after that" : "")}. {before}.");
    }

    /// <summary>«Beside you: Profit Ana · Backup Dana»; empty where there is no other duty.</summary>
    public static Mrkdwn Beside(IReadOnlyCollection<Shift> others, Voice voice) => others.Count == 0
        ? default
        : Mrkdwn.Of($"Beside you: {Mrkdwn.Join("  ·  ", others.Select(shift => Mrkdwn.Of($"{shift.Duty.Name} {ShiftWording.Holder(shift, voice)}")))}");

    public static Mrkdwn Footer(ShiftReminder reminder, Voice voice) => Mrkdwn.Of(
        $"`/oncall swap {reminder.Begins.DateIn(voice.Zone).ToString("d MMM", CultureInfo.InvariantCulture).ToLowerInvariant()}` asks somebody else to take it  ·  `/oncall remind 2h` or `/oncall remind off` changes when I tell you");

    private static string Many(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
