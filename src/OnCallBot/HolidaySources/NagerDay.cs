using System.Text.Json.Serialization;
using OnCallBot.Domain.Holidays;

namespace OnCallBot.HolidaySources;

/// <summary>A holiday as Nager.Date's API v4 tells it, and as it is kept.</summary>
/// <param name="SubdivisionCodes">The regions that have it, as in DE-BE; null: the whole country.</param>
internal sealed record NagerDay(
    [property: JsonRequired] DateOnly Date,
    [property: JsonRequired] string Name,
    bool NationalHoliday,
    string[]? SubdivisionCodes,
    string[]? HolidayTypes)
{
    /// <summary>Null: no holiday, but something to be remembered.</summary>
    public HolidayKind? Kind => Has("Public") ? HolidayKind.Public
        : Has("Bank") || Has("Authorities") ? HolidayKind.Bank
        : Has("Optional") ? HolidayKind.Optional
        : Has("School") ? HolidayKind.School : null;

    public bool IsIn(HolidayCalendarId calendar) => NationalHoliday || SubdivisionCodes is null or [] || SubdivisionCodes.Contains(calendar.ToString(), StringComparer.OrdinalIgnoreCase);

    private bool Has(string type) => HolidayTypes?.Contains(type, StringComparer.OrdinalIgnoreCase) ?? type == "Public";
}
