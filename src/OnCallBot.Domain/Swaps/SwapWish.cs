using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Swaps;

/// <summary>What somebody asks for.</summary>
/// <param name="Requester">Whose shift is given.</param>
/// <param name="AskedBy">Who asks: the requester, or an admin for them.</param>
/// <param name="Legs">The shift that is given, to a counterpart or, with nobody named, to anyone; then what is given in return.</param>
public sealed record SwapWish(RotationId Rotation, EngineerId Requester, EngineerId AskedBy, ValueList<SwapLeg> Legs, string? Reason);
