using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Sources;

/// <summary>What one team's files say beside its pipelines, people and table.</summary>
/// <param name="Files">The files' names, in the order in which they were read.</param>
/// <param name="Unread">Every line that was not understood. It is kept so that the findings can show it.</param>
/// <param name="Assumed">What the files do not say and the import took for granted, each with the place that would say it.</param>
public sealed record TeamDocument(
    RotationId Rotation,
    ValueList<string> Files,
    ValueList<Stated> Rationale,
    ValueList<Stated> Principles,
    ValueList<Stated> HolidayRule,
    ValueList<Stated> Unread,
    ValueList<Stated> Assumed) : ITeamPart
{
    public PartKey Key => new(PartKind.Document, Rotation.Value);
}
