namespace OnCallBot.Importing.Documents;

/// <summary>What the words before a colon announce.</summary>
internal enum LabelKind
{
    PipelineName,
    Area,
    Audience,
    DataTypes,
    Owners,
    PrimaryOwner,
    SecondaryOwner,
    CommonIssues,
    Slas,
    Freshness,
    OnCall,
    Links,
    Notes,
    ReviewedOn,

    Rationale,
    Principles,
    HolidayRule,

    /// <summary>A heading that only says what follows: runbooks, the ownership table, the rotation.</summary>
    Structure,
}
