using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Facts;

/// <summary>A duty that a file lists by itself.</summary>
/// <param name="Area">Null: the area of the duty's own name, or Backup.</param>
internal sealed record DutyFacts(Stated Name, Stated? Area, bool IsBackup);
