namespace OnCallBot.Domain.Runbooks;

public enum RunbookEditKind
{
    /// <summary>Written where there was none.</summary>
    Added,
    Edited,

    /// <summary>A former version was brought back.</summary>
    Restored,

    /// <summary>The files say something new, and an import took it over.</summary>
    Imported,

    /// <summary>The files do not know the pipeline any more.</summary>
    Removed,
}
