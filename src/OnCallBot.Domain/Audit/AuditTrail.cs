using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Audit;

/// <summary>Who did what when, for those who may read it.</summary>
public static class AuditTrail
{
    /// <summary>Entries, newest first.</summary>
    /// <param name="rotations">Those of their admins: what concerns one of these, or no rotation alone; null: all.</param>
    /// <param name="person">What they did, and what was done about them; null: everybody's.</param>
    /// <param name="swap">What became of it; null: of all that there is.</param>
    /// <param name="during">When; null: ever.</param>
    /// <param name="before">Only those with a lower number.</param>
    public static IEnumerable<AuditEntry> Read(
        TeamState team,
        IReadOnlyCollection<RotationId>? rotations,
        EngineerId? person,
        SwapId? swap,
        TimeRange? during,
        long before = long.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.AuditBefore(before).Where(entry =>
            (rotations is null || IsOf(team, entry, rotations))
            && (person is not { } engineer || Concerned(team, entry).Contains(engineer))
            && (swap is not { } number || AuditSubject.FindSwap(entry) == number)
            && (during is not { } range || range.Contains(entry.At)));
    }

    /// <summary>Who did it, and about whom it was done.</summary>
    public static IEnumerable<EngineerId> Concerned(TeamState team, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(entry);

        if (entry.By is { } by)
        {
            yield return by;
        }

        if (AuditSubject.TryReadLeave(entry, out var engineer, out _)
            || AuditSubject.TryReadCalendar(entry, out engineer, out _)
            || AuditSubject.TryReadReminder(entry, out engineer, out _)
            || AuditSubject.TryReadZone(entry, out engineer, out _)
            || AuditSubject.TryReadFeed(entry, out _, out engineer)
            || AuditSubject.TryReadShift(entry, out engineer, out _, out _))
        {
            yield return engineer;
        }

        foreach (var party in AuditSubject.FindSwap(entry) is { } swap ? team.FindSwap(swap)?.Parties ?? [] : [])
        {
            yield return party;
        }
    }

    /// <summary>The entry with which the trail of a restored store goes on.</summary>
    public static AuditEntry Restored(TeamState restored, string backup, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(restored);

        return new AuditEntry(restored.NextAuditNumber, now, By: null, AuditAction.Restored, Rotation: null, AuditSubject.OfBackup(backup));
    }

    private static bool IsOf(TeamState team, AuditEntry entry, IReadOnlyCollection<RotationId> rotations) =>
        entry.Rotation is { } rotation ? rotations.Contains(rotation)
        : !AuditSubject.TryReadLeave(entry, out var engineer, out _) || AdminRights.RotationsAround(team, engineer).Any(around => rotations.Contains(around.Id));
}
