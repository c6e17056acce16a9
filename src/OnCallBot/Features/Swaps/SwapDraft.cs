using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Features.Swaps;

/// <summary>A swap as far as it has been said: what the form shows, and what it sends back.</summary>
/// <param name="First">The first of the days that are given; null: from the shift's beginning.</param>
/// <param name="Last">The last of them; null: to the shift's end.</param>
internal sealed record SwapDraft(
    EngineerId Requester,
    EngineerId AskedBy,
    Shift? Shift,
    DateOnly? First = null,
    DateOnly? Last = null,
    SwapPartner? With = null,
    Shift? Return = null,
    bool IsOwing = false,
    string? Why = null)
{
    /// <summary>Everything is said that must be.</summary>
    public bool IsComplete => Shift is not null && With is not null && (Return is not null || IsOwing || With is not SwapPartner.Person);

    /// <summary>What of the shift is given; null: the days leave nothing of it.</summary>
    public Domain.Time.TimeRange? FindGiven(TeamState team)
    {
        if (Shift is null || (First is null && Last is null))
        {
            return Shift?.During;
        }

        var zone = team.Rotations[Shift.Rotation].Zone;
        var (first, last) = (First ?? DateOnly.MinValue.AddDays(1), Last ?? DateOnly.MaxValue.AddDays(-2));

        return first > last ? null : Shift.PartOn(new(first, last), zone);
    }
}
