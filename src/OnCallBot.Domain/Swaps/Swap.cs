using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Swaps;

/// <summary>A request to give a shift away, against a shift in return, in a ring of three, or against a debt.</summary>
/// <param name="Requester">Whose shift is given.</param>
/// <param name="AskedBy">The admin who asks for somebody who cannot; null: the requester.</param>
/// <param name="Counterpart">Who is asked first; null: anyone in the rotation.</param>
/// <param name="Legs">The shift that is given, then what is given in return; one alone leaves a debt.</param>
/// <param name="Reason">In somebody's own words; null where none was given.</param>
/// <param name="Agreed">Those in a ring who have approved while others have not.</param>
/// <param name="SettledBy">Who approved, declined, cancelled or reverted; null: nobody yet, or time did.</param>
/// <param name="InPlaceOf">In whose place an admin approved last; null: whoever approved last did so for themselves.</param>
/// <param name="Undoing">Those who want an approved swap reverted, until all do.</param>
public sealed record Swap(
    SwapId Id,
    RotationId Rotation,
    EngineerId Requester,
    EngineerId? AskedBy,
    EngineerId? Counterpart,
    ValueList<SwapLeg> Legs,
    string? Reason,
    DateTimeOffset MadeAt,
    SwapStatus Status,
    ValueList<EngineerId> Agreed,
    EngineerId? SettledBy,
    EngineerId? InPlaceOf,
    DateTimeOffset? SettledAt,
    ValueList<EngineerId> Undoing) : ITeamPart
{
    public PartKey Key => new(PartKind.Swap, Id.ToString());

    public SwapLeg Given => Legs[0];

    /// <summary>The moment from which it is too late: the first of its shifts begins.</summary>
    public DateTimeOffset Begins => Legs.Min(leg => leg.During.Start);

    public bool IsRing => Legs.Count > 2;

    public bool IsOpen => Status == SwapStatus.Open;

    /// <summary>Everybody who gives or takes by it, the requester first.</summary>
    public IEnumerable<EngineerId> Parties => Legs.SelectMany(leg => new[] { leg.From, leg.To }).OfType<EngineerId>().Prepend(Requester).Distinct();

    /// <summary>Those whose approval is still asked for; empty where anyone may take it.</summary>
    public IEnumerable<EngineerId> Awaited => Counterpart is null ? [] : Parties.Where(party => party != Requester && !Agreed.Contains(party));
}
