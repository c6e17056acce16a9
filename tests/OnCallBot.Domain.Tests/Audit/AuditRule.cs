using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Domain.Tests.Audit;

/// <summary>What holds of every change of the store: it says who did what, and leaves alone what was said before.</summary>
public static class AuditRule
{
    /// <exception cref="Xunit.Sdk.XunitException">It does not.</exception>
    public static void AssertHolds(TeamState before, IReadOnlyCollection<Change> changes)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(changes);

        // How far the clock's jobs and what follows have come is no news, and what they bring about is; nor is who looks at their home.
        if (changes.All(change => change.Key.Kind is PartKind.JobRun or PartKind.Mark or PartKind.Follower or PartKind.Home || IsFirstSight(before, change)))
        {
            return;
        }

        var entries = changes.OfType<Change.Put>().Select(put => put.Part).OfType<AuditEntry>().ToList();
        var startsOver = entries.Exists(entry => entry.Action == AuditAction.StartedOver);

        // A team that gets its right name keeps its history: only the rotation's id is another.
        Assert.All(entries, entry => Assert.True(startsOver || before.Find(entry.Key) is not AuditEntry was || was == entry with { Rotation = was.Rotation }, $"{entry} is edited."));
        Assert.True(startsOver || !changes.OfType<Change.Remove>().Any(change => change.Key.Kind == PartKind.AuditEntry), "An entry is removed.");
        var added = entries.Where(entry => startsOver || entry.Number >= before.NextAuditNumber).Select(entry => entry.Number).ToList();
        Assert.NotEmpty(added);
        Assert.Equal(added.Distinct(), added);
    }

    /// <summary>The clock's job notes from when it counts whether a runbook is reviewed.</summary>
    private static bool IsFirstSight(TeamState before, Change change) =>
        change is Change.Put { Part: RunbookCare care } && care with { Since = null } == (before.FindRunbookCare(care.Pipeline) ?? new RunbookCare(care.Pipeline, care.Rotation));
}
