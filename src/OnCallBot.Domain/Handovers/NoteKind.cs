namespace OnCallBot.Domain.Handovers;

/// <summary>What a note tells.</summary>
public enum NoteKind
{
    /// <summary>What is still to be done.</summary>
    Open,

    /// <summary>What to keep an eye on.</summary>
    Watch,

    /// <summary>What happened.</summary>
    Happened,
}
