using OnCallBot.Domain.People;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Domain.Imports;

/// <summary>A runbook that was edited in Slack, and what an import does with it.</summary>
/// <param name="By">Who edited it last; null: an import changed it since.</param>
/// <param name="Taken">The fields that are the files' from now on.</param>
/// <param name="Overruled">Those of them that were edited too.</param>
public sealed record EditedRunbook(string Pipeline, EngineerId? By, RunbookFate Fate, ValueList<RunbookField> Taken, ValueList<RunbookField> Overruled);
