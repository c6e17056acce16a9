namespace OnCallBot.Domain.Fairness;

/// <param name="Name">The holiday's name; null: it is a company day.</param>
public sealed record CreditedDay(DateOnly Day, string? Name);
