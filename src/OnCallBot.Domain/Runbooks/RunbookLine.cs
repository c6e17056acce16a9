using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Runbooks;

/// <summary>One line of a runbook, and the field in which it stands.</summary>
public sealed record RunbookLine(RunbookField Field, Stated Said);
