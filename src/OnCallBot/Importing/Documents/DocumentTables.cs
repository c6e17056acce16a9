using OnCallBot.Domain;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Documents;

/// <summary>Tells a rotation's table and an ownership table by their headers, and reads them.</summary>
internal static class DocumentTables
{
    private static readonly string[] WeekHeaders = ["date", "dates", "period", "cycle", "rotation", "rotation week", "cycle week", "starting", "week"];
    private static readonly string[] DateHeaders = ["date", "dates", "start", "starts", "starting", "begins", "from", "week of", "week starting"];
    private static readonly string[] CornerWords =
    [
        "week", "weeks", "wk", "w", "number", "no", "nr", "of", "starting", "starts", "start", "beginning", "begins", "from", "cycle", "rotation", "date", "dates", "period",
        "engineer", "engineers", "person", "people", "name", "who", "duty", "duties", "area", "areas", "role", "oncall",
    ];
    private static readonly string[] OwnershipWords =
    [
        "pipeline", "pipelines", "name", "dataset", "datasets", "data", "set", "table", "primary", "secondary", "backup", "owner", "owners", "owning", "team", "teams", "area", "business",
        "audience", "reported", "used", "to", "for", "type", "kind", "purpose", "by", "of", "the",
    ];
    private static readonly string[] RemarkHeaders = ["note", "notes", "comment", "comments", "remark", "remarks"];

    public static bool IsRotation(MarkdownTable table) =>
        table.Header.Count > 1 && !IsOwnership(table) && (IsWeek(table.Header[0].Text) || NamesWeeks(table.Header.Skip(1)) || RowsAreWeeks(table));

    public static bool IsOwnership(MarkdownTable table)
    {
        var header = table.Header.Select(cell => Labels.Folded(cell.Text)).ToList();

        return header.Exists(cell => cell.Contains("owner", StringComparison.Ordinal)) || (header.Contains("primary") && header.Contains("secondary"));
    }

    /// <summary>The slugs of everything that a rotation's table names.</summary>
    public static IEnumerable<string> Names(MarkdownTable table) =>
        table.Header.Concat(table.Rows.SelectMany(row => row)).Select(cell => Slug.Of(cell.Text)).Where(slug => slug.Length > 0);

    public static TableFacts ReadRotation(MarkdownTable table, Place place, ICollection<UnreadLine> unread)
    {
        if (NamesWeeks(table.Header.Skip(1)))
        {
            table = Turned(table);
        }

        var dates = Columns(table, DateHeaders);
        var remarks = Columns(table, RemarkHeaders);
        var names = Enumerable.Range(1, Math.Max(0, table.Header.Count - 1)).Where(column => !dates.Contains(column) && !remarks.Contains(column) && table.Header[column].Text.Length > 0).ToList();
        foreach (var column in Enumerable.Range(1, Math.Max(0, table.Header.Count - 1)).Except(names).Except(dates))
        {
            Report(table, column, unread);
        }

        ReportWords(table, [0, .. dates], CornerWords, unread);

        return new TableFacts(
            place,
            [.. names.Select(column => table.Header[column])],
            [.. table.Rows.Where(row => row.Count > 0 && row.Any(cell => cell.Text.Length > 0)).Select(row => new TableRow(Week(row, dates), [.. names.Select(column => Cell(row, column))]))]);
    }

    public static IEnumerable<OwnershipFacts> ReadOwnership(MarkdownTable table, ICollection<UnreadLine> unread)
    {
        var header = table.Header.Select(cell => Labels.Folded(cell.Text)).ToList();
        var pipeline = Math.Max(0, header.FindIndex(cell => cell.Contains("pipeline", StringComparison.Ordinal) || cell is "name" or "dataset" or "data set" or "table"));
        var primary = header.FindIndex(cell => cell.Contains("primary", StringComparison.Ordinal) || cell is "owner" or "owners" or "owner team");
        var secondary = header.FindIndex(cell => cell.Contains("secondary", StringComparison.Ordinal) || cell is "backup owner" or "backup");
        var area = header.FindIndex(cell => cell is "area" or "business area");
        var audience = header.FindIndex(cell => cell is "audience" or "reported to" or "used for" or "type" or "kind" or "purpose");
        for (var column = 0; column < header.Count; column++)
        {
            if (column != pipeline && column != primary && column != secondary && column != area && column != audience)
            {
                Report(table, column, unread);
            }
        }

        ReportWords(table, new[] { pipeline, primary, secondary, area, audience }.Where(column => column >= 0), OwnershipWords, unread);
        foreach (var cell in table.Rows.Where(row => MarkdownTable.Cell(row, pipeline).Length == 0).SelectMany(row => row).Where(cell => cell.Text.Length > 0))
        {
            unread.Add(new UnreadLine(UnreadKind.Line, cell.Text, cell.Place));
        }

        return table.Rows
            .Where(row => MarkdownTable.Cell(row, pipeline).Length > 0)
            .Select(row => new OwnershipFacts(row[pipeline], Find(row, primary), Find(row, secondary), Find(row, area), Find(row, audience)));
    }

    private static bool IsWeek(string header)
    {
        var folded = Labels.Folded(header);

        return WeekHeaders.Contains(folded, StringComparer.Ordinal) || IsNumberedWeek(folded) || folded.StartsWith("week ", StringComparison.Ordinal) || folded is "weeks" or "wk" or "w";
    }

    private static bool NamesWeeks(IEnumerable<Stated> cells)
    {
        var texts = cells.Select(cell => Labels.Folded(cell.Text)).Where(text => text.Length > 0).ToList();

        return texts.Count > 0 && texts.TrueForAll(IsNumberedWeek);
    }

    private static bool RowsAreWeeks(MarkdownTable table) =>
        table.Rows.Count > 0 && table.Rows.All(row => row.Count > 0 && IsNumberedWeek(Labels.Folded(row[0].Text)) && !char.IsAsciiDigit(row[0].Text.TrimStart()[0]));

    private static bool IsNumberedWeek(string folded)
    {
        var digits = folded.TrimStart('w', 'e', 'k', ' ');

        return digits.Length is > 0 and < 4 && digits.All(char.IsAsciiDigit) && (digits.Length == folded.Length || folded[0] == 'w');
    }

    /// <summary>Weeks across become weeks down.</summary>
    private static MarkdownTable Turned(MarkdownTable table)
    {
        var header = table.Rows.Where(row => row.Count > 0).Select(row => row[0]).Prepend(table.Header[0]).ToList();
        var rows = new List<IReadOnlyList<Stated>>();
        for (var column = 1; column < table.Header.Count; column++)
        {
            var at = column;
            rows.Add([table.Header[at], .. table.Rows.Where(row => row.Count > 0).Select(row => at < row.Count ? row[at] : new Stated("", row[0].Place))]);
        }

        return new MarkdownTable(header, rows);
    }

    private static List<int> Columns(MarkdownTable table, string[] headers) =>
        [.. Enumerable.Range(0, table.Header.Count).Skip(1).Where(column => headers.Contains(Labels.Folded(table.Header[column].Text), StringComparer.Ordinal))];

    private static bool IsEmpty(MarkdownTable table, int column) =>
        table.Header[column].Text.Length == 0 && table.Rows.All(row => MarkdownTable.Cell(row, column).Length == 0);

    private static Stated Week(IReadOnlyList<Stated> row, List<int> dates) =>
        row[0] with { Text = string.Join(' ', dates.Select(column => MarkdownTable.Cell(row, column)).Prepend(row[0].Text)).Trim() };

    private static IReadOnlyList<Stated> Cell(IReadOnlyList<Stated> row, int column) => Find(row, column) is { } cell ? [cell] : [];

    private static Stated? Find(IReadOnlyList<Stated> row, int column) => MarkdownTable.Cell(row, column).Length > 0 ? row[column] : null;

    /// <summary>Headers that say more than what their column is.</summary>
    private static void ReportWords(MarkdownTable table, IEnumerable<int> columns, string[] known, ICollection<UnreadLine> unread)
    {
        foreach (var header in columns.Distinct().Select(column => table.Header[column]))
        {
            if (Labels.HasRemark(header.Text) || (Labels.Folded(header.Text) is var folded && !IsNumberedWeek(folded) && folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(known, StringComparer.Ordinal).Any()))
            {
                unread.Add(new UnreadLine(UnreadKind.Column, header.Text, header.Place));
            }
        }
    }

    private static void Report(MarkdownTable table, int column, ICollection<UnreadLine> unread)
    {
        var name = table.Header[column].Text;
        if (IsEmpty(table, column))
        {
            return;
        }

        if (name.Length > 0)
        {
            unread.Add(new UnreadLine(UnreadKind.Column, name, table.Header[column].Place));
        }

        foreach (var row in table.Rows.Where(row => MarkdownTable.Cell(row, column).Length > 0))
        {
            unread.Add(new UnreadLine(UnreadKind.Column, name.Length > 0 ? $"{name}: {row[column].Text}" : row[column].Text, row[column].Place));
        }
    }
}
