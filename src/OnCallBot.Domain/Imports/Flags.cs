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

            var had = before.Find(one.Key) is Override old ? Scheduled(before, one, old.During.Start) : null;

            return had == Scheduled(after, one, one.During.Start) ? null : FlagReason.OtherScheduled;
        }
    }

    private static People.EngineerId? Scheduled(TeamState team, Override one, DateTimeOffset moment) =>
        team.Rotations[one.Rotation].TurnAt(moment).Week.FindHolder(one.Duty);
}
