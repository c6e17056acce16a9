using OnCallBot.Domain.People;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Imports;

/// <param name="Place">Where the files introduce the person.</param>
public sealed record EngineerDraft(Engineer Engineer, Place Place);
