namespace OnCallBot.Importing;

/// <summary>A team file as it came: its name, by its ending Markdown or YAML, and its bytes.</summary>
internal sealed record SourceFile(string Name, ReadOnlyMemory<byte> Content);
