using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Documents;

internal sealed record MarkdownTable(IReadOnlyList<Stated> Header, IReadOnlyList<IReadOnlyList<Stated>> Rows)
{
    /// <summary>What stands in a row below the column, or an empty text.</summary>
    public static string Cell(IReadOnlyList<Stated> row, int column) => column >= 0 && column < row.Count ? row[column].Text : "";
}
