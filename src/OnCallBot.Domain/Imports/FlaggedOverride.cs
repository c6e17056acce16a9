using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Imports;

public sealed record FlaggedOverride(Override Override, FlagReason Reason);
