using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain.Reminders;

/// <summary>How things stand with a shift that somebody was reminded of.</summary>
/// <param name="Conflict">The shift as it is now; null: it is theirs no more, or no day off lies in it.</param>
/// <param name="Swap">The request that is open, or the swap that solved it.</param>
public sealed record ReminderStatus(ReminderOutcome Outcome, ShiftConflict? Conflict, Swap? Swap)
{
    public static ReminderStatus Of(TeamState team, Reminder reminder, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(reminder);

        if (FindConflict(team, reminder) is not { } conflict)
        {
            var swap = team.Swaps.LastOrDefault(swap => swap.Status == SwapStatus.Approved && swap.Legs.Any(leg =>
                leg.From == reminder.Engineer && leg.Duty == reminder.Duty && leg.During.Overlaps(reminder.During) && swap.Rotation == reminder.Rotation));

            return new ReminderStatus(swap is null ? ReminderOutcome.Gone : ReminderOutcome.Swapped, Conflict: null, swap);
        }

        if (reminder.KeptBy is not null)
        {
            return new ReminderStatus(ReminderOutcome.Kept, conflict, Swap: null);
        }

        if (reminder.Begins <= now)
        {
            return new ReminderStatus(ReminderOutcome.Begun, conflict, Swap: null);
        }

        var asked = FindRequest(team, conflict, now);

        return new ReminderStatus(asked is null ? ReminderOutcome.Waiting : ReminderOutcome.Asked, conflict, asked);
    }

    /// <summary>The open request to give that shift away, or a part of it, or null.</summary>
    internal static Swap? FindRequest(TeamState team, ShiftConflict conflict, DateTimeOffset now) => team.OpenSwaps.FirstOrDefault(swap =>
        swap.Begins > now && swap.Rotation == conflict.Shift.Rotation
        && swap.Legs.Any(leg => leg.From == conflict.Holder && leg.Duty == conflict.Shift.Duty.Id && leg.During.Overlaps(conflict.Shift.During)));

    private static ShiftConflict? FindConflict(TeamState team, Reminder reminder) =>
        team.Rotations.TryGetValue(reminder.Rotation, out var rotation)
        && SwapShifts.Find(team, reminder.Rotation, reminder.Duty, reminder.Begins) is { } shift && shift.Holder == reminder.Engineer
            ? ShiftConflict.Find(team, rotation, shift)
            : null;
}
