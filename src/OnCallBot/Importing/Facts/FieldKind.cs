namespace OnCallBot.Importing.Facts;

/// <summary>The lists that a runbook has.</summary>
internal enum FieldKind
{
    DataTypes,
    Owners,
    CommonIssues,
    Slas,
    OnCall,
    Links,
    Notes,
}
