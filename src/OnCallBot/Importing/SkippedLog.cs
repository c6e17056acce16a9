using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing;

/// <summary>The log of an export among the files: what was done is written by those who do it, and no import takes it over.</summary>
internal sealed record SkippedLog(Place Place, int EntryCount);
