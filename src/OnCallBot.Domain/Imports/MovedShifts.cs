using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Imports;

/// <summary>What an import does to one engineer's future shifts. A shift that stays as it was is in neither list.</summary>
public sealed record MovedShifts(EngineerId Engineer, ValueList<HeldShift> Before, ValueList<HeldShift> After);
