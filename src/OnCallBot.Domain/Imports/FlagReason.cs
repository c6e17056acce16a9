namespace OnCallBot.Domain.Imports;

/// <summary>Why an import puts an override or an open swap in question.</summary>
public enum FlagReason
{
    /// <summary>The table has its duty no more.</summary>
    DutyIsGone,

    /// <summary>No file names its holder any more.</summary>
    HolderHasLeft,

    /// <summary>The table now names another for that shift than the one whom it relieved.</summary>
    OtherScheduled,

    /// <summary>An override of the files lies over it.</summary>
    Overridden,

    /// <summary>The table does not name whoever would take the shift.</summary>
    TakerNotInTable,
}
