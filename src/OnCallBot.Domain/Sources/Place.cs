namespace OnCallBot.Domain.Sources;

/// <summary>Where something was written: a file's name as it was imported, and the line, counted from 1.</summary>
public readonly record struct Place(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}
