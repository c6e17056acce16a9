using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Fairness;

/// <summary>A cell of the table that would name somebody else.</summary>
/// <param name="Week">The week's number, counted from 1.</param>
public sealed record TableChange(int Week, Duty Duty, EngineerId From, EngineerId To);
