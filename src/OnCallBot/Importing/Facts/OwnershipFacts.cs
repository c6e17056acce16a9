using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Facts;

/// <summary>One row of an ownership table.</summary>
internal sealed record OwnershipFacts(Stated Pipeline, Stated? Primary, Stated? Secondary, Stated? Area, Stated? Audience);
