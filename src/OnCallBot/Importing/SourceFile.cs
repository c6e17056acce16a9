namespace OnCallBot.Importing;

/// <summary>A file as it came: its name, by its ending Markdown, YAML or a calendar, and its bytes.</summary>
internal sealed record SourceFile(string Name, ReadOnlyMemory<byte> Content)
{
    public bool IsCalendar => Name.EndsWith(".ics", StringComparison.OrdinalIgnoreCase);
}
