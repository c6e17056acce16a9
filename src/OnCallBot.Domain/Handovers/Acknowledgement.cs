using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Handovers;

/// <summary>«I have it», said by somebody who comes on.</summary>
public sealed record Acknowledgement(EngineerId By, DateTimeOffset At);
