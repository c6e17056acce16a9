using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Imports;

/// <summary>What a calendar says of days off.</summary>
/// <param name="Name">The name of its file: what came with a file of that name before, and is not in it any more, goes.</param>
/// <param name="From">The first day that was looked at. What lies before it stays as it was.</param>
/// <param name="Leave">All of it with <see cref="Leave.Calendar"/>.</param>
public sealed record CalendarDraft(string Name, DateOnly From, ValueList<Leave> Leave, ValueList<DateOnly> CompanyDays);
