using System.Globalization;
using OnCallBot.Domain.Jobs;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.ShiftReminders;

/// <summary>
/// Everybody is told of a shift of theirs before it begins, once, as long before as they chose. Who goes on with a duty is not told
/// again. Whose shift it became later than that is told at once, unless a swap's approval told them already.
/// </summary>
public static class RemindOfShifts
{
    // What is too far away to be of anybody's concern is looked at again after this.
    private static readonly TimeSpan Beyond = TimeSpan.FromDays(1);

    /// <summary>Those to remind now. What one person begins at one moment is one reminder.</summary>
    public static Decision<ValueList<ShiftReminder>> Decide(TeamState team, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        var due = Ahead(team, now).Where(one => one.At <= now).ToList();

        return new Decision<ValueList<ShiftReminder>>(
            due.Where(one => !KnowsBySwap(one.Shift, one.At)).Select(one => new ShiftReminder(one.Shift.Rotation, one.Holder.Id, one.Shift.During.Start)).Distinct().ToValueList(),
            Marks.Made(team, [.. due.Select(one => (MarkOf(one.Shift), one.Shift.During.Start))], now).ToValueList(),
            []);
    }

    /// <summary>The first moment at which there is somebody to remind, as long as nothing changes; where nobody is near, one before anybody can be.</summary>
    public static DateTimeOffset Next(TeamState team, DateTimeOffset now) =>
        Ahead(team, now).Select(one => one.At).Append(now + Beyond).Min();

    /// <summary>What begins for somebody at that moment, in the order of the duties; empty where nothing does any more.</summary>
    public static IReadOnlyList<Shift> Beginning(TeamState team, ShiftReminder reminder)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(reminder);

        return team.Rotations.ContainsKey(reminder.Rotation)
            ? [.. team.ShiftsAt(reminder.Rotation, reminder.Begins).Where(shift => shift.During.Start == reminder.Begins && shift.Holder == reminder.Holder && FindHolderBefore(team, shift) != shift.Holder)]
            : [];
    }

    /// <summary>Who holds the duty until the shift begins; null: nobody.</summary>
    public static EngineerId? FindHolderBefore(TeamState team, Shift shift)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(shift);

        return team.ShiftsAt(shift.Rotation, shift.During.Start.AddTicks(-1)).FirstOrDefault(one => one.Duty.Id == shift.Duty.Id)?.Holder;
    }

    /// <summary>The shifts that begin soon and whose holders have not been told, each with the moment at which they want to be.</summary>
    private static IEnumerable<(Shift Shift, Engineer Holder, DateTimeOffset At)> Ahead(TeamState team, DateTimeOffset now)
    {
        // A day longer: two days by the clock can be 49 hours, and nobody is forgotten before the next look.
        var soon = new TimeRange(now, now + ReminderLead.Longest + Beyond + Beyond);

        return from rotation in team.RotationsByName
               from shift in team.ShiftsIn(rotation.Id, soon)
               where shift.During.Start > now && shift.Holder is not null
               let holder = team.Engineers.GetValueOrDefault(shift.Holder!.Value)
               where holder is { HasLeft: false, SlackUser: not null } && holder.RemindAhead != ReminderLead.None
               where !team.IsMarked(MarkOf(shift)) && FindHolderBefore(team, shift) != shift.Holder
               select (shift, holder, Before(shift.During.Start, holder.RemindAhead ?? ReminderLead.Usual, holder.Zone ?? rotation.Zone));
    }

    private static bool KnowsBySwap(Shift shift, DateTimeOffset at) => shift.Override is { Swap: not null } swapped && swapped.MadeAt >= at;

    /// <summary>A day before is at the same time of day, whatever the clocks do meanwhile.</summary>
    private static DateTimeOffset Before(DateTimeOffset begins, TimeSpan lead, TimeZoneInfo zone) =>
        begins.DateIn(zone).AddDays(-lead.Days).At(begins.TimeIn(zone), zone) - (lead - TimeSpan.FromDays(lead.Days));

    private static string MarkOf(Shift shift) =>
        string.Create(CultureInfo.InvariantCulture, $"shift/{shift.Rotation}/{shift.Duty.Id}/{shift.During.Start.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}/{shift.Holder}");
}
