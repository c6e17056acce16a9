using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Sources;

/// <summary>What one team's files say beside its pipelines, people and table.</summary>
/// <param name="Files">The files' names, in the order in which they were read.</param>
/// <param name="People">Everybody whom the files name, in their order. Who is named by no document any more has left.</param>
/// <param name="Teams">Every team that the files name, in their order.</param>
/// <param name="Unread">Everything that was not understood. It is kept so that the findings can show it.</param>
/// <param name="Assumed">What the files do not say and the import took for granted.</param>
public sealed record TeamDocument(
    RotationId Rotation,
    ValueList<string> Files,
    ValueList<EngineerId> People,
    ValueList<TeamId> Teams,
    ValueList<Stated> Rationale,
    ValueList<Stated> Principles,
    ValueList<Stated> HolidayRule,
    ValueList<UnreadLine> Unread,
    ValueList<Assumption> Assumed) : ITeamPart
{
    public PartKey Key => new(PartKind.Document, Rotation.Value);
}
