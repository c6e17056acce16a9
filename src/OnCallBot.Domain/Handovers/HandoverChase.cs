using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Handovers;

/// <summary>Somebody who comes on has not said for hours that they have it, and others are told.</summary>
/// <param name="Late">Who has not said it.</param>
/// <param name="Told">Those who handed over, or the rotation's admins.</param>
public sealed record HandoverChase(Handover Handover, EngineerId Late, bool IsForAdmins, ValueList<EngineerId> Told);
