using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Imports;

/// <summary>Which of the overrides that people made, and that are not over, an import puts in question.</summary>
internal static class Flags
{
    public static IEnumerable<FlaggedOverride> Between(TeamState before, TeamState after, Rotation rotation, DateTimeOffset from)
    {
        foreach (var one in after.Parts().OfType<Override>().Where(one => one.Rotation == rotation.Id && !one.FromFiles && one.During.End > from).OrderBy(one => one.Number))
        {
            if (FindReason(one) is { } reason)
            {
                yield return new FlaggedOverride(one, reason);
            }
        }

        FlagReason? FindReason(Override one)
        {
            if (rotation.Latest.Duties.All(duty => duty.Id != one.Duty))
            {
                return FlagReason.DutyIsGone;
            }

            if (after.Engineers.GetValueOrDefault(one.Holder) is null or { HasLeft: true })
            {
                return FlagReason.HolderHasLeft;
            }

            var old = (Override)before.Find(one.Key)!;
            if (Scheduled(before, old) != Scheduled(after, one))
            {
                return FlagReason.OtherScheduled;
            }

            return Holds(before, old) && !Holds(after, one) ? FlagReason.Overridden : null;
        }
    }

    private static People.EngineerId? Scheduled(TeamState team, Override one) =>
        team.Rotations[one.Rotation].TurnAt(one.During.Start).Week.FindHolder(one.Duty);

    private static bool Holds(TeamState team, Override one) =>
        team.ShiftsIn(one.Rotation, one.During).Where(shift => shift.Duty.Id == one.Duty).All(shift => shift.Override?.Number == one.Number);
}
