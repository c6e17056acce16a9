namespace OnCallBot.Importing.Documents;

/// <summary>One line of a Markdown file as a person reads it: without the signs, but with what they mean.</summary>
/// <param name="First">The first of its lines in the file, counted from 1.</param>
/// <param name="Column">Where it, or the sign of its item, begins; what belongs to another line stands further right.</param>
/// <param name="Starts">It begins a block; else it goes on from the line before.</param>
/// <param name="Bold">The bold words at its very beginning, or null.</param>
/// <param name="Level">Of a heading: 1 to 6.</param>
internal sealed record MarkdownLine(
    LineKind Kind,
    int First,
    int Last,
    int Column,
    Marker Marker,
    bool Starts,
    string Text,
    string? Bold = null,
    int Level = 0,
    MarkdownTable? Table = null);
