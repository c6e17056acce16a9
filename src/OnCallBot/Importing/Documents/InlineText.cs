using System.Text;
using Markdig.Syntax.Inlines;

namespace OnCallBot.Importing.Documents;

/// <summary>What is written inside a paragraph, a heading or a cell, line by line and without its signs. A link keeps its address.</summary>
internal sealed class InlineText
{
    private readonly List<InlinePiece> _pieces = [];
    private readonly StringBuilder _text = new();
    private string? _bold;
    private int? _start;

    private InlineText()
    {
    }

    public static IReadOnlyList<InlinePiece> Of(ContainerInline? inlines)
    {
        var text = new InlineText();
        if (inlines is not null)
        {
            text.AddAll(inlines);
            text.EndPiece();
        }

        return text._pieces;
    }

    /// <summary>All of it on one line.</summary>
    public static string Joined(ContainerInline? inlines) => string.Join(' ', Of(inlines).Select(piece => piece.Text));

    private void AddAll(ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            Add(inline);
        }
    }

    private void Add(Inline inline)
    {
        if (inline is LineBreakInline)
        {
            EndPiece();

            return;
        }

        _start ??= inline.Span.Start;
        switch (inline)
        {
            case CodeInline code:
                _text.Append(code.Content);
                break;
            case AutolinkInline link:
                _text.Append(link.Url);
                break;
            case HtmlEntityInline entity:
                _text.Append(entity.Transcoded);
                break;
            case HtmlInline html:
                _text.Append(html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? "\n" : IsComment(html.Tag) ? "" : html.Tag);
                break;
            case LinkInline link:
                AddLink(link);
                break;
            case EmphasisInline { DelimiterCount: 2 } strong when _bold is null && string.IsNullOrWhiteSpace(_text.ToString()):
                var before = _text.Length;
                AddAll(strong);
                _bold = _text.ToString(Math.Min(before, _text.Length), Math.Max(0, _text.Length - before));
                break;
            case ContainerInline container:
                AddAll(container);
                break;
            case LiteralInline literal:
                _text.Append(literal.Content.AsSpan());
                break;
            default:
                _text.Append(inline);
                break;
        }
    }

    private void AddLink(LinkInline link)
    {
        var before = _text.Length;
        AddAll(link);
        var label = _text.ToString(Math.Min(before, _text.Length), Math.Max(0, _text.Length - before));
        if (link.Url is { Length: > 0 } url && url != label)
        {
            _text.Append(string.IsNullOrWhiteSpace(label) ? url : $" ({url})");
        }

        if (link.Title is { Length: > 0 } title)
        {
            _text.Append(" (").Append(title).Append(')');
        }
    }

    private void EndPiece()
    {
        var text = _text.ToString().Trim();
        if (text.Length > 0 && _start is { } start)
        {
            _pieces.Add(new InlinePiece(start, text, string.IsNullOrWhiteSpace(_bold) ? null : _bold.Trim()));
        }

        _text.Clear();
        (_bold, _start) = (null, null);
    }

    private static bool IsComment(string tag) => tag.StartsWith("<!--", StringComparison.Ordinal);
}
