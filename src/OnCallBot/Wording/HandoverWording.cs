using OnCallBot.Domain;
using OnCallBot.Domain.Findings;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What is said when one week hands over to the next. Each line says where it comes from.</summary>
internal static class HandoverWording
{
    public const string HaveIt = "I have it";

    private static readonly TimeSpan Worth = TimeSpan.FromMinutes(5);

    public static Mrkdwn Changes { get; } = Mrkdwn.Of($"*Changes within the week*");

    public static Mrkdwn DaysOff { get; } = Mrkdwn.Of($"*Days off*");

    public static Mrkdwn Swaps { get; } = Mrkdwn.Of($"*Swaps ahead*");

    public static Mrkdwn Runbooks { get; } = Mrkdwn.Of($"*Runbooks changed since the last handover*");

    public static Mrkdwn Findings { get; } = Mrkdwn.Of($"*New findings in the documents*");

    public static Mrkdwn NothingElse { get; } = Mrkdwn.Of($"No days off this week, no swaps ahead, and nothing new in the documents.");

    public static Mrkdwn InThread { get; } = Mrkdwn.Of($"What else this week brings is in the thread: it is too long for one message.");

    public static Mrkdwn More { get; } = Mrkdwn.Of($"What else this week brings");

    public static string Title(HandoverWeek week) => $"Handover: {week.Rotation.Name}";

    public static Mrkdwn Span(HandoverWeek week, Voice voice) => Mrkdwn.Of($"{voice.Stretch(week.Turn.During)}");

    /// <summary>Null: it came in time.</summary>
    public static Mrkdwn? FindLate(Handover handover, Voice voice) => handover.PostedAt - handover.Due > Worth
        ? Mrkdwn.Of($"⏰ Posted late, {voice.Moment(handover.PostedAt)}: I was not running when it was due, {voice.Moment(handover.Due)}.")
        : null;

    /// <summary>«Profit: Ana → Ben», «Growth: still Cleo»</summary>
    public static Mrkdwn Duty(HandedDuty duty, Voice voice)
    {
        var name = duty.Duty.Name;
        if (duty.After is not { } after)
        {
            return Mrkdwn.Of($"•  *{name}* ends: the table has it no more (it was {CalledBy(duty.Before?.Holder, voice)}'s)");
        }

        var source = Source(after);
        if (duty.GoesOn)
        {
            return Mrkdwn.Of($"•  *{name}*: still {ShiftWording.Holder(after, voice)} ({source})");
        }

        var incoming = ShiftWording.Holder(after, voice with { Mentions = true });

        return duty.Before is { } before
            ? Mrkdwn.Of($"•  *{name}*: {CalledBy(before.Holder, voice)} → {incoming} ({source})")
            : Mrkdwn.Of($"•  *{name}*, new: {incoming} ({source})");
    }

    public static Mrkdwn Change(Shift shift, Voice voice) =>
        Mrkdwn.Of($"•  {voice.Stretch(shift.During)}  *{shift.Duty.Name}*: {ShiftWording.Holder(shift, voice)} ({Source(shift)})");

    public static Mrkdwn CompanyDay(DateOnly day, HandoverWeek week, Voice voice)
    {
        var calendars = voice.Team.CompanyDays.Where(one => one.Day == day).Select(one => one.Calendar);

        return Mrkdwn.Of($"•  {voice.Day(day)}: company day ({(week.Rotation.CompanyDays.Contains(day) ? "the team's files" : Voice.List(calendars))})");
    }

    public static Mrkdwn Holiday(HolidayOfSome one, Voice voice)
    {
        var calendars = one.Engineers.Select(engineer => voice.Team.Engineers.GetValueOrDefault(engineer)?.Holidays).OfType<HolidayCalendarId>().Select(calendar => calendar.ToString()).Distinct(StringComparer.Ordinal);

        return Mrkdwn.Of($"•  {voice.Day(one.Holiday.Day)}: {one.Holiday.Name}{(one.Holiday.IsTentative ? " (tentative)" : "")}, {Voice.List(one.Engineers.Select(voice.CalledBy))} off (calendar {Voice.List(calendars)})");
    }

    public static Mrkdwn Leave(Leave leave, HandoverWeek week, Voice voice)
    {
        var holds = voice.Team.ShiftsIn(week.Rotation.Id, week.Turn.During)
            .Where(shift => shift.Holder == leave.Engineer && LeaveConflicts.Of(voice.Team, shift, week.Handoff).Contains(leave))
            .Select(shift => shift.Duty.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var source = leave switch
        {
            { Calendar: { } calendar } => calendar,
            { FromFiles: true } => "the team's files",
            _ => "/oncall leave",
        };

        return Mrkdwn.Of($"•  {voice.Days(leave.Days)}: {voice.Name(leave.Engineer)} is on leave{(holds.Count == 0 ? "" : $" and holds {Voice.List(holds)} ⚠️")} ({source})");
    }

    public static Mrkdwn Swap(Swap swap, Voice voice)
    {
        if (swap.IsOpen)
        {
            return Mrkdwn.Of($"•  Open: {SwapWording.Summary(swap, voice)} (request {swap.Id.ToString()})");
        }

        var legs = swap.Legs.Select(leg => Mrkdwn.Of($"{voice.CalledBy(leg.To ?? leg.From)} takes {SwapWording.Plain(leg, swap.Rotation, voice)}, from {voice.CalledBy(leg.From)}"));

        return Mrkdwn.Of($"•  Approved: {Mrkdwn.Join("; ", legs)} (request {swap.Id.ToString()})");
    }

    public static Mrkdwn Runbook(PipelineId pipeline, Voice voice) => voice.Team.Pipelines.GetValueOrDefault(pipeline) is { } found
        ? Mrkdwn.Of($"•  *{found.Name}*: `/runbook {found.Name}` ({found.Said.Place.ToString()})")
        : Mrkdwn.Of($"•  *{pipeline.Value}* is gone (the team's files)");

    public static Mrkdwn Finding(Finding finding, Voice voice) => Mrkdwn.Of($"•  {new FindingsWording(voice.Team).Of(finding).Title} (`/runbook lint`)");

    /// <summary>Who has said that they have it, and who has not.</summary>
    public static Mrkdwn Status(Handover handover, HandoverWeek week, bool isOver, Voice voice)
    {
        var said = handover.Acknowledged.Select(one => Mrkdwn.Of($"✅ {voice.Name(one.By)} has it, {voice.Moment(one.At)}")).ToList();
        var missing = week.Incoming.Where(engineer => handover.FindAcknowledgement(engineer) is null).Select(voice.CalledBy).ToList();
        if (missing.Count > 0)
        {
            said.Add(isOver ? Mrkdwn.Of($"{Voice.List(missing)} never said so") : Mrkdwn.Of($"⏳ waiting for {Voice.List(missing)}"));
        }

        return said.Count == 0 ? Mrkdwn.Of($"Nobody new comes on: everybody goes on with what they have.") : Mrkdwn.Join("  ·  ", said);
    }

    /// <summary>All that matters in one line, for notifications.</summary>
    public static Mrkdwn Summary(HandoverWeek week, Voice voice)
    {
        var duties = week.Duties.Where(duty => duty.After is not null).Select(duty => duty.GoesOn
            ? $"{duty.Duty.Name} still {CalledBy(duty.After!.Holder, voice)}"
            : $"{duty.Duty.Name} {CalledBy(duty.Before?.Holder, voice)} → {CalledBy(duty.After!.Holder, voice)}");

        return Mrkdwn.Of($"Handover of {week.Rotation.Name}, {voice.Moment(week.Handoff)}: {string.Join("; ", duties)}.");
    }

    public static Mrkdwn ToldOutgoing(HandoverChase chase, HandoverWeek week, Voice voice) => Mrkdwn.Of(
        $"{voice.Name(chase.Late)} has not said yet that they have {Taken(chase, week)}, which you handed over {voice.Moment(week.Handoff)}. Please make sure that they know. The button “{HaveIt}” is under the handover in {Place(week.Rotation)}.");

    public static Mrkdwn ToldAdmin(HandoverChase chase, HandoverWeek week, Voice voice) => Mrkdwn.Of(
        $"⚠️ {voice.Name(chase.Late)} has not said for eight working hours that they have {Taken(chase, week)} of {week.Rotation.Name}, handed over {voice.Moment(week.Handoff)}. Somebody should ask them; until then nobody may be watching.");

    public static Mrkdwn Of(Refusal refusal, Voice voice) => refusal switch
    {
        Refusal.NoSuchHandover => Mrkdwn.Of($"I know no such handover any more. `/oncall` shows who is on call."),
        Refusal.AcknowledgedAlready(var at) => Mrkdwn.Of($"You have said so already, {voice.Moment(at)}."),
        Refusal.HandoverOver => Mrkdwn.Of($"Nothing changes: the next handover has been posted."),
        Refusal.NotComingOn(var rotation, var handoff) => NotComingOn(rotation, handoff, voice),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A handover is not refused for this."),
    };

    private static Mrkdwn NotComingOn(RotationId rotation, DateTimeOffset handoff, Voice voice)
    {
        if (!voice.Team.Rotations.TryGetValue(rotation, out var found))
        {
            return Of(new Refusal.NoSuchHandover(), voice);
        }

        var incoming = HandoverWeek.Of(voice.Team, found, handoff).Incoming.Select(voice.CalledBy).ToList();

        return Mrkdwn.Of($"Nothing changes: this button is for those who come on with this handover{(incoming.Count == 0 ? "" : $", {Voice.List(incoming)}")}.");
    }

    private static string Taken(HandoverChase chase, HandoverWeek week) => Voice.List(week.TakenBy(chase.Late).Select(shift => shift.Duty.Name));

    private static Mrkdwn Place(Rotation rotation) => rotation.Channel is { } channel ? Mrkdwn.Channel(channel) : Mrkdwn.Of($"their direct message");

    private static string CalledBy(EngineerId? engineer, Voice voice) => engineer is { } somebody ? voice.CalledBy(somebody) : "nobody";

    /// <summary>«table week 2, team.md:14», «request 12»</summary>
    private static string Source(Shift shift) => shift.Override is { } made && shift.Holder != shift.Scheduled
        ? made.Swap is { } swap ? $"request {swap}" : made.FromFiles ? "the team's files" : "entered by hand"
        : $"table week {shift.Turn.WeekIndex + 1}, {shift.Turn.Week.Place}";
}
