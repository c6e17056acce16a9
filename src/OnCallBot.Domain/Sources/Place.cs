namespace OnCallBot.Domain.Sources;

/// <summary>Where something was written: a file's name as it was imported, and the line, counted from 1.</summary>
public readonly record struct Place(string File, int Line)
{
    private const string Slack = "Slack edit";

    /// <summary>It was written in Slack, by the edit of that number.</summary>
    public bool IsEdit => File == Slack;

    public static Place OfEdit(long number) => new(Slack, (int)Math.Min(number, int.MaxValue));

    public override string ToString() => IsEdit ? $"{File} {Line}" : $"{File}:{Line}";
}
