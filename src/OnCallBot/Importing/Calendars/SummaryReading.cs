using OnCallBot.Domain.People;

namespace OnCallBot.Importing.Calendars;

/// <summary>What a summary, a category or a title comes to.</summary>
/// <param name="Named">Each name with everybody who goes by it.</param>
/// <param name="IsLeave">It says leave.</param>
/// <param name="IsHoliday">It says holiday, which is somebody's leave or everybody's day off.</param>
/// <param name="IsCompany">It says that it is the company's.</param>
/// <param name="HasRemarks">Other words stand in it.</param>
/// <param name="MentionsSomebody">Somebody is named, be it in a remark.</param>
internal sealed record SummaryReading(IReadOnlyList<IReadOnlyList<Engineer>> Named, bool IsLeave, bool IsHoliday, bool IsCompany, bool HasRemarks, bool MentionsSomebody);
