namespace OnCallBot.Cli;

/// <param name="Name">As typed.</param>
internal sealed record TerminalFile(string Name, ReadOnlyMemory<byte> Content);
