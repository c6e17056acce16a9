using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Documents;

/// <summary>A Markdown file as the lines that a person reads, in order.</summary>
internal sealed class MarkdownLines
{
    private const int TabWidth = 4;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    private readonly SourceText _source;
    private readonly List<MarkdownLine> _lines = [];

    private MarkdownLines(SourceText source) => _source = source;

    public static IReadOnlyList<MarkdownLine> Read(SourceText source, ICollection<ImportError> errors)
    {
        var lines = new MarkdownLines(source);
        try
        {
            lines.AddAll(Markdown.Parse(source.Text, Pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig gives up on what is nested too deeply, and says no more than that.
            errors.Add(new ImportError.NestedTooDeeply(new Place(source.Name, 0)));

            return [];
        }

        return lines._lines;
    }

    private void AddAll(ContainerBlock container)
    {
        foreach (var block in container)
        {
            Add(block, Marker.None, column: null);
        }
    }

    private void Add(Block block, Marker marker, int? column)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _lines.Add(new MarkdownLine(LineKind.Heading, First(block), Last(block), Column: 0, Marker.None, Starts: true, InlineText.Joined(heading.Inline), Level: heading.Level));
                break;
            case ParagraphBlock paragraph:
                AddParagraph(paragraph, marker, column);
                break;
            case Table table:
                _lines.Add(new MarkdownLine(LineKind.Table, First(block), Last(block), ColumnOf(block.Span.Start), Marker.None, Starts: true, "", Table: Read(table)));
                break;
            case FencedCodeBlock fence:
                _lines.Add(new MarkdownLine(LineKind.Fence, First(block), Last(block), ColumnOf(block.Span.Start), Marker.None, Starts: true, Content(fence)));
                break;
            case CodeBlock code:
                AddIndented(code);
                break;
            case ListBlock list:
                AddList(list);
                break;
            case ThematicBreakBlock:
                _source.Use(First(block), Last(block));
                break;
            case HtmlBlock { Type: HtmlBlockType.Comment }:
                UseComment(block);
                break;
            case LinkReferenceDefinitionGroup definitions:
                UseDefinitions(definitions);
                break;
            case ContainerBlock container:
                AddAll(container);
                break;
        }
    }

    private void AddList(ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = list.IsOrdered ? Marker.Number : Marker.Bullet;
            foreach (var block in item)
            {
                Add(block, marker, marker is Marker.None ? null : ColumnOf(item.Span.Start));
                marker = Marker.None;
            }
        }
    }

    private void AddParagraph(ParagraphBlock paragraph, Marker marker, int? column)
    {
        var pieces = InlineText.Of(paragraph.Inline);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var first = i == 0 ? First(paragraph) : _source.LineOf(piece.Start);
            var last = i + 1 < pieces.Count ? Math.Max(first, _source.LineOf(pieces[i + 1].Start) - 1) : Last(paragraph);
            AddText(piece, first, last, i == 0 ? marker : Marker.None, i == 0 && column is { } known ? known : ColumnOf(piece.Start), starts: i == 0);
        }
    }

    /// <summary>To Markdown four spaces make code; to those who write runbooks they make items.</summary>
    private void AddIndented(CodeBlock code)
    {
        var previous = -1;
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var slice = code.Lines.Lines[i].Slice;
            var text = slice.ToString().Trim();
            if (text.Length > 0)
            {
                // Where a tab reaches across the indent the slice is of a text of its own.
                var line = code.Lines.Lines[i].Line + 1;
                var written = _source.Lines[line - 1];
                var start = _source.StartOf(line) + Math.Max(0, written.IndexOf(text, StringComparison.Ordinal));
                var pieces = Markdown.Parse(text, Pipeline) is [ParagraphBlock only] ? InlineText.Of(only.Inline) : [];
                var piece = pieces is [var one] ? one with { Start = start } : new InlinePiece(start, text, Bold: null);
                AddText(piece, line, line, Marker.None, ColumnOf(start), starts: previous != line - 1);
                previous = line;
            }
        }
    }

    private void AddText(InlinePiece piece, int first, int last, Marker marker, int column, bool starts)
    {
        var (sign, text) = marker is Marker.None ? ItemSigns.Split(piece.Text) : (marker, piece.Text);
        _lines.Add(new MarkdownLine(LineKind.Text, first, last, column, sign, starts || sign is not Marker.None, text, piece.Bold));
    }

    private MarkdownTable Read(Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => (row.IsHeader, Cells: Cells(row))).ToList();

        return new MarkdownTable(
            rows.Find(row => row.IsHeader).Cells ?? [],
            [.. rows.Where(row => !row.IsHeader).Select(row => row.Cells)]);
    }

    private IReadOnlyList<Stated> Cells(TableRow row)
    {
        var place = _source.At(First(row));

        return [.. row.OfType<TableCell>().Select(cell => new Stated(string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => InlineText.Joined(leaf.Inline))), place))];
    }

    /// <summary>The word behind the signs only says in which language it is written; more words say something.</summary>
    private static string Content(FencedCodeBlock fence) => $"{fence.Arguments}\n{fence.Lines}".Trim('\n');

    /// <summary>What stands behind a comment on its last line is no comment; nor is what a comment without an end hides.</summary>
    private void UseComment(Block comment)
    {
        var last = Last(comment);
        var text = _source.Lines[last - 1];
        if (text.LastIndexOf("-->", StringComparison.Ordinal) is >= 0 and var end)
        {
            _source.Use(First(comment), string.IsNullOrWhiteSpace(text[(end + 3)..]) ? last : last - 1);
        }
    }

    /// <summary>An address that a link uses has been read with the link.</summary>
    private void UseDefinitions(LinkReferenceDefinitionGroup definitions)
    {
        foreach (var definition in definitions.OfType<LinkReferenceDefinition>())
        {
            if (definition.Url is { Length: > 0 } url && _lines.Exists(line => line.Text.Contains(url, StringComparison.Ordinal)))
            {
                _source.Use(First(definition), Last(definition));
            }
        }
    }

    private int First(Block block) => _source.LineOf(block.Span.Start);

    private int Last(Block block) => _source.LineOf(Math.Max(block.Span.Start, block.Span.End));

    private int ColumnOf(int offset)
    {
        var line = _source.LineOf(offset);
        var text = _source.Lines[line - 1];
        var column = 0;
        for (var i = 0; i < text.Length && i < offset - _source.StartOf(line); i++)
        {
            column += text[i] == '\t' ? TabWidth - (column % TabWidth) : 1;
        }

        return column;
    }
}
