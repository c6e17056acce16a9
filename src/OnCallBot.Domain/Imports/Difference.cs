using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Imports;

/// <summary>What an import changes, as a person understands it.</summary>
/// <param name="FormerName">The name under which the team was known before; null: the same.</param>
/// <param name="From">The handoff from which a changed table, time zone, handoff time or first day holds; null: none of them changed.</param>
/// <param name="Moved">Those whose future shifts are others than before. Empty for a new team.</param>
/// <param name="Flagged">Swaps and other overrides made by people that the changed table puts in question. They stay.</param>
/// <param name="FlaggedSwaps">Open requests for swaps that it puts in question. They stay too.</param>
/// <param name="TooLate">Overrides of the files that concern only shifts that have begun, and are not taken.</param>
/// <param name="Edited">Runbooks that were edited in Slack, and what becomes of the edits.</param>
/// <param name="RowCount">How many rows change; some change only where they stand in the files, which no edit shows.</param>
public sealed record Difference(
    RotationId Rotation,
    string Name,
    bool IsNew,
    string? FormerName,
    DateTimeOffset? From,
    ValueList<Edit> Edits,
    ValueList<MovedShifts> Moved,
    ValueList<FlaggedOverride> Flagged,
    ValueList<FlaggedSwap> FlaggedSwaps,
    ValueList<OverrideDraft> TooLate,
    ValueList<EditedRunbook> Edited,
    int RowCount);
