namespace OnCallBot.Cli;

internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>There are findings, or what was asked for is not there.</summary>
    public const int Findings = 1;

    public const int WrongUse = 2;
}
