namespace OnCallBot.Cli;

/// <summary>What the terminal can be asked for.</summary>
internal enum TerminalVerb
{
    OnCall,
    Runbook,
    Import,
    Compare,
    Lint,
    Log,
    Jobs,
    Export,
    Backup,
    Restore,
    Doctor,
}
