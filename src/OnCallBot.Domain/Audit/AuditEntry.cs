using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Audit;

/// <summary>Who did what when. Entries are added and never edited.</summary>
/// <param name="Number">Counts up over the whole store.</param>
/// <param name="By">Null: nobody in the team, but the terminal, the program at its start, or the passing of time.</param>
/// <param name="Rotation">Null: it concerns several, or none.</param>
/// <param name="Subject">What it was done to, as a machine would name it: see <see cref="AuditSubject"/>.</param>
public sealed record AuditEntry(
    long Number,
    DateTimeOffset At,
    EngineerId? By,
    AuditAction Action,
    RotationId? Rotation,
    string Subject) : ITeamPart
{
    public PartKey Key => new(PartKind.AuditEntry, Number.ToString(CultureInfo.InvariantCulture));
}
