using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Holidays;

/// <summary>A holiday, and who has it.</summary>
public sealed record HolidayOfSome(Holiday Holiday, ValueList<EngineerId> Engineers);
