namespace OnCallBot.Domain.Sources;

public enum UnreadKind
{
    /// <summary>A line that says nothing the import knows.</summary>
    Line,

    /// <summary>A key of a YAML file that the import does not know.</summary>
    Key,

    /// <summary>A column of a table that the import does not know.</summary>
    Column,

    /// <summary>A pipeline that the rotation's table names and nothing else does.</summary>
    Pipeline,
}
