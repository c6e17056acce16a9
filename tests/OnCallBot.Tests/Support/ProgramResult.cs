namespace OnCallBot.Tests.Support;

internal sealed record ProgramResult(int ExitCode, string Output, string Errors);
