using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Documents;

/// <summary>
/// Reads the section of a pipeline: fields with a label each, and what belongs to a field below it. Nothing in such a
/// section is lost: what stands in no field the vocabulary knows becomes a note.
/// </summary>
internal sealed class PipelineSectionReader
{
    private readonly SourceText _source;
    private readonly List<PipelineFacts> _pipelines = [];
    private readonly PipelineFacts _unnamed;
    private PipelineFacts _current;
    private FieldKind _field = FieldKind.Notes;
    private string? _noteTitle;
    private bool _hasItem;
    private (int Column, Marker Marker)? _fieldSign;

    private PipelineSectionReader(SourceText source, Section section)
    {
        _source = source;
        var place = source.At(section.Heading?.First ?? section.Lines.Select(line => line.First).FirstOrDefault(1));
        _current = _unnamed = new PipelineFacts(new Stated(section.Name, place));
    }

    /// <summary>The pipelines of the section by their names; the first one has none where no field names it.</summary>
    public static (PipelineFacts Unnamed, IReadOnlyList<PipelineFacts> Named) Read(SourceText source, Section section)
    {
        var reader = new PipelineSectionReader(source, section);
        reader.ReadLines(section.Lines);
        foreach (var below in section.Descendants())
        {
            reader.ReadHeading(below.Heading!);
            reader.ReadLines(below.Lines);
        }

        return (reader._unnamed, reader._pipelines);
    }

    private void ReadHeading(MarkdownLine heading)
    {
        _source.Use(heading.First, heading.Last);
        if (Labels.FindField(heading) is { } label)
        {
            Open(label, heading);
        }
        else
        {
            (_field, _noteTitle, _hasItem) = (FieldKind.Notes, heading.Text, false);
        }

        // Below a heading all lines are its content; no column stands for a field.
        _fieldSign = (Column: -1, Marker.None);
    }

    private void ReadLines(IReadOnlyList<MarkdownLine> lines)
    {
        foreach (var line in lines)
        {
            _source.Use(line.First, line.Last);
            switch (line.Kind)
            {
                case LineKind.Table:
                    ReadTable(line.Table!);
                    break;
                case LineKind.Fence when _hasItem:
                    _current.Continue(_field, "\n", line.Text);
                    break;
                case LineKind.Fence:
                    Add(line.Text, line.First);
                    break;
                default:
                    ReadText(line);
                    break;
            }
        }
    }

    private void ReadText(MarkdownLine line)
    {
        if (Labels.FindField(line) is { } label && (CanBeField(line, label) || IsOwner(label)))
        {
            if (!IsOwner(label) || _field is not FieldKind.Owners)
            {
                _fieldSign ??= (line.Column, line.Marker);
            }

            Open(label, line);
        }
        else if (line.Starts && IsAtFieldColumn(line))
        {
            var (title, rest) = Labels.FindUnknown(line) ?? ("", line.Text);
            (_field, _noteTitle, _hasItem) = (FieldKind.Notes, title.Length > 0 ? title : null, false);
            if (rest.Length > 0)
            {
                Add(rest, line.First);
            }
        }
        else if (!line.Starts && _hasItem)
        {
            _current.Continue(_field, " ", line.Text);
        }
        else
        {
            Add(line.Text, line.First);
        }
    }

    /// <summary>A label that stands where fields stand; further right it is only somebody's words with a colon.</summary>
    private bool CanBeField(MarkdownLine line, Label label)
    {
        if (_fieldSign is not { } sign)
        {
            return true;
        }

        var isPlain = label.Rest.Length == 0 || (line.Bold is not null && line.Marker is Marker.None);

        return line.Column <= sign.Column && (line.Marker == sign.Marker || isPlain);
    }

    private bool IsOwner(Label label) => label.Kind is LabelKind.PrimaryOwner or LabelKind.SecondaryOwner && label.Rest.Length > 0 && _field is FieldKind.Owners;

    private bool IsAtFieldColumn(MarkdownLine line) => _fieldSign is { } sign && sign.Marker is not Marker.None && line.Column <= sign.Column && line.Marker == sign.Marker;

    private void Open(Label label, MarkdownLine line)
    {
        var place = line.First;
        switch (label.Kind)
        {
            case LabelKind.PipelineName when label.Rest.Length > 0:
                Name(new Stated(label.Rest, _source.At(place)));
                break;
            case LabelKind.Area when _current.Area is null && label.Rest.Length > 0:
                _current.Area = new Stated(label.Rest, _source.At(place));
                break;
            case LabelKind.Audience when _current.Audience is null && Wordings.FindAudience(label.Rest) is not null:
                _current.Audience = new Stated(label.Rest, _source.At(place));
                break;
            case LabelKind.Freshness when _current.Freshness is null && Wordings.FindDuration(label.Rest) is { } limit:
                _current.Freshness = new Said<TimeSpan>(limit, _source.At(place));
                break;
            case LabelKind.ReviewedOn when _current.ReviewedOn is null && Wordings.FindDay(label.Rest) is { } day:
                _current.ReviewedOn = new Said<DateOnly>(day, _source.At(place));
                break;
            case LabelKind.PrimaryOwner or LabelKind.SecondaryOwner when label.Rest.Length > 0:
                (_field, _noteTitle, _hasItem) = (FieldKind.Owners, null, false);
                Add(line.Text, place);
                break;
            default:
                OpenField(label, line);
                break;
        }

        if (label.Remarked is { } remarked && label.Kind is not (LabelKind.PrimaryOwner or LabelKind.SecondaryOwner))
        {
            _current.Add(FieldKind.Notes, new Stated(remarked, _source.At(place)));
        }
    }

    private void OpenField(Label label, MarkdownLine line)
    {
        FieldKind? known = label.Kind switch
        {
            LabelKind.DataTypes => FieldKind.DataTypes,
            LabelKind.Owners => FieldKind.Owners,
            LabelKind.CommonIssues => FieldKind.CommonIssues,
            LabelKind.Slas => FieldKind.Slas,
            LabelKind.OnCall => FieldKind.OnCall,
            LabelKind.Links => FieldKind.Links,
            LabelKind.Notes => FieldKind.Notes,
            _ => null,
        };
        (_field, _noteTitle, _hasItem) = (known ?? FieldKind.Notes, known is null ? Labels.FindUnknown(line)?.Name ?? line.Text : null, false);
        if (label.Rest.Length > 0)
        {
            Add(label.Rest, line.First);
        }
        else if (known is null && label.Kind is not (LabelKind.PipelineName or LabelKind.PrimaryOwner or LabelKind.SecondaryOwner))
        {
            Add(line.Text, line.First);
        }
    }

    private void Name(Stated name)
    {
        if (_pipelines.Count == 0)
        {
            _unnamed.Name = name;
        }
        else
        {
            _current = new PipelineFacts(name);
        }

        _pipelines.Add(_current);
        (_field, _noteTitle, _hasItem) = (FieldKind.Notes, null, false);
    }

    private void ReadTable(MarkdownTable table)
    {
        foreach (var row in table.Rows)
        {
            var cells = row
                .Select((cell, column) => (Name: MarkdownTable.Cell(table.Header, column), cell.Text))
                .Where(cell => cell.Text.Length > 0)
                .Select(cell => cell.Name.Length > 0 ? $"{cell.Name}: {cell.Text}" : cell.Text);
            if (string.Join("; ", cells) is { Length: > 0 } text)
            {
                Add(text, row[0].Place.Line);
            }
        }

        // A column that no row fills still says its name.
        var empty = table.Header.Where((cell, column) => cell.Text.Length > 0 && table.Rows.All(row => MarkdownTable.Cell(row, column).Length == 0)).ToList();
        if (empty.Count > 0)
        {
            Add(string.Join("; ", empty.Select(cell => cell.Text)), empty[0].Place.Line);
        }

        _hasItem = false;
    }

    private void Add(string text, int line)
    {
        var whole = _noteTitle is null ? text : $"{_noteTitle}: {text}";
        if (whole.Length > 0)
        {
            _current.Add(_field, new Stated(whole, _source.At(line)));
            _hasItem = true;
        }
    }
}
