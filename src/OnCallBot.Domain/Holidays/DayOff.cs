using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Holidays;

/// <summary>A day on which somebody is not at work, and why: at least one of the three.</summary>
public sealed record DayOff(DateOnly Day, Holiday? Holiday, bool IsCompanyDay, Leave? Leave);
