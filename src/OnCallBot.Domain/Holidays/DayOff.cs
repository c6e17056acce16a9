using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Holidays;

/// <summary>A day on which somebody is not at work, and why: at least one of the three.</summary>
public sealed record DayOff(DateOnly Day, Holiday? Holiday, bool IsCompanyDay, Leave? Leave)
{
    private const decimal CompanyDayWeight = 1;

    /// <summary>The company day counts for more than the holiday that it falls on, as where that is off for the afternoon only.</summary>
    public bool IsRatherCompanyDay => IsCompanyDay && !(Holiday?.Weight >= CompanyDayWeight);

    /// <summary>Of a holiday and a company day in one, what the weightier counts for. Leave counts for nothing.</summary>
    public decimal Weight => IsRatherCompanyDay ? CompanyDayWeight : Holiday?.Weight ?? 0;
}
