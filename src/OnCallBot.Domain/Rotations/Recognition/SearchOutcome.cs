using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Rotations.Recognition;

/// <summary>What comes of the search for a rotation.</summary>
public abstract record SearchOutcome
{
    private SearchOutcome()
    {
    }

    public sealed record Found(RecognizedRotation Rotation) : SearchOutcome;

    /// <param name="Duty">The duty that it fails for; null: all together.</param>
    /// <param name="Place">Where that shows first.</param>
    /// <param name="Weeks">How many whole weeks are told.</param>
    /// <param name="Handoff">When that duty is handed over, where that is another time.</param>
    public sealed record Failed(RecognitionFault Fault, DutyId? Duty, Place Place, int Weeks, WeeklyHandoff? Handoff = null) : SearchOutcome;
}
