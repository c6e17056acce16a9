using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Facts;

internal sealed record OverrideFacts(Stated Duty, WallMoment From, WallMoment To, Stated Holder, OverrideCause Cause, string? Reason);
