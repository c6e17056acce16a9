namespace OnCallBot.Domain.Names;

/// <summary>How words fit a name, best first.</summary>
public enum MatchKind
{
    /// <summary>They are the name, or another name for it.</summary>
    Exact,

    /// <summary>Each is a word of the name.</summary>
    Words,

    /// <summary>Each begins a word of the name.</summary>
    Beginnings,

    /// <summary>They stand somewhere in the name.</summary>
    Part,

    /// <summary>They are the name with a slip or two.</summary>
    Misspelled,

    None,
}
