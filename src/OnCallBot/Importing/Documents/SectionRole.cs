namespace OnCallBot.Importing.Documents;

/// <summary>What a section of a document is for.</summary>
internal enum SectionRole
{
    Unknown,

    /// <summary>The document's own name.</summary>
    Title,

    /// <summary>It only says what follows.</summary>
    Structure,
    Area,
    Pipeline,

    /// <summary>A part of a pipeline's section with a heading of its own.</summary>
    Field,

    /// <summary>Rationale, principles, holiday rule.</summary>
    TeamPart,
}
