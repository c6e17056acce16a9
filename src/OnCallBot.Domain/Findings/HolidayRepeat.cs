using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Findings;

/// <summary>Somebody who has the same holiday in two years running.</summary>
/// <param name="Before">The day of the first of the two years.</param>
/// <param name="Again">That of the second.</param>
/// <param name="Duties">What they have on the second.</param>
public sealed record HolidayRepeat(EngineerId Engineer, string Holiday, DateOnly Before, DateOnly Again, ValueList<DutyId> Duties);
