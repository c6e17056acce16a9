using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Fairness;

/// <summary>How many weeks of a cycle an engineer has a duty.</summary>
public sealed record EngineerCount(EngineerId Engineer, int Count);
