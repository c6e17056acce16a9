using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Handovers;

/// <summary>One line that somebody leaves for those who come after. It stands in the next handover; what is open comes again until somebody takes it over.</summary>
/// <param name="Number">Counts up over the whole store.</param>
/// <param name="Text">In their own words.</param>
/// <param name="TakenBy">Null: nobody has taken it over.</param>
public sealed record Note(
    long Number,
    RotationId Rotation,
    EngineerId By,
    NoteKind Kind,
    string Text,
    DateTimeOffset MadeAt,
    EngineerId? TakenBy = null,
    DateTimeOffset? TakenAt = null) : ITeamPart
{
    public PartKey Key => new(PartKind.Note, Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>It waits for somebody to take it over.</summary>
    public bool IsOpen => Kind == NoteKind.Open && TakenBy is null;
}
