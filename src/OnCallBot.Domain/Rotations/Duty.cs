using OnCallBot.Domain.Pipelines;

namespace OnCallBot.Domain.Rotations;

/// <summary>What one engineer watches for one period: an area with all its pipelines, or Backup.</summary>
/// <param name="Area">Null: Backup, which stands in for every other duty of its rotation.</param>
public sealed record Duty(DutyId Id, string Name, AreaId? Area)
{
    public bool IsBackup => Area is null;

    public static DutyId IdOf(string name) => new(Slug.Of(name));
}
