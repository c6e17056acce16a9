namespace OnCallBot.Cli;

/// <param name="Output">For standard output, ready to be written.</param>
/// <param name="Errors">For standard error.</param>
internal sealed record TerminalAnswer(int ExitCode, string Output, string Errors)
{
    public static TerminalAnswer Refusal(int exitCode, string why) => new(exitCode, "", why + "\n");
}
