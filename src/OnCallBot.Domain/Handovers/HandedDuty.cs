using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Handovers;

/// <summary>One duty at a handoff: who held it until then, and who holds it from then on.</summary>
/// <param name="Before">Null: the duty is new.</param>
/// <param name="After">Null: the duty is no more.</param>
public sealed record HandedDuty(Duty Duty, Shift? Before, Shift? After)
{
    /// <summary>Nobody else comes: whoever held it goes on.</summary>
    public bool GoesOn => Before?.Holder is { } holder && After?.Holder == holder;

    /// <summary>Who comes on; null: nobody, or who held it before.</summary>
    public EngineerId? Incoming => GoesOn ? null : After?.Holder;

    /// <summary>Who hands it on to another; null: nobody.</summary>
    public EngineerId? Outgoing => GoesOn ? null : Before?.Holder;
}
