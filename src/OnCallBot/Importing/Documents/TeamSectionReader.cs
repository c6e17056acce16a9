using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Documents;

/// <summary>Reads what stands outside the runbooks: rationale, principles, the holiday rule, tables. The rest stays unread.</summary>
internal sealed class TeamSectionReader(SourceText source, TeamFacts facts)
{
    private List<Stated>? _list;
    private bool _listHasItems;
    private bool _isOfHeading;
    private bool _canContinue;
    private int _labelColumn;

    public void Read(Section section)
    {
        (_list, _isOfHeading) = (null, false);
        if (section.Role is SectionRole.TeamPart or SectionRole.Structure)
        {
            var label = SectionRoles.TeamPartOf(section)!.Value;
            Open(label.Kind, column: -1, isOfHeading: true);
            AddRest(label, section.Heading!);
        }

        foreach (var line in section.Lines)
        {
            if (line.Kind is LineKind.Table)
            {
                ReadTable(line);
            }
            else if (line.Kind is LineKind.Fence)
            {
                _canContinue = false;
            }
            else
            {
                ReadText(line);
            }
        }
    }

    private void ReadText(MarkdownLine line)
    {
        if (CanBeLabel(line) && Labels.FindTeamPart(line) is { } label)
        {
            source.Use(line.First, line.Last);
            Open(label.Kind, line.Marker is Marker.None ? -1 : line.Column, isOfHeading: false);
            AddRest(label, line);

            return;
        }

        if (_list is not null && _listHasItems && !_isOfHeading && line is { Marker: Marker.None, Starts: true, Column: 0 })
        {
            _list = null; // A paragraph after a list is something new.
        }

        if (_list is null)
        {
            return;
        }

        source.Use(line.First, line.Last);
        if (!line.Starts && _canContinue)
        {
            _list[^1] = _list[^1] with { Text = $"{_list[^1].Text} {line.Text}" };
        }
        else
        {
            _listHasItems |= line.Marker is not Marker.None;
            Add(line.Text, line);
        }
    }

    /// <summary>Inside a list «Holidays: …» is one of its items; a label stands beside or above it.</summary>
    private bool CanBeLabel(MarkdownLine line) => line.Marker is Marker.None || _list is null || line.Column <= _labelColumn;

    private void Open(LabelKind kind, int column, bool isOfHeading)
    {
        _list = kind switch
        {
            LabelKind.Rationale => facts.Rationale,
            LabelKind.Principles => facts.Principles,
            LabelKind.HolidayRule => facts.HolidayRule,
            _ => null,
        };
        (_labelColumn, _isOfHeading, _listHasItems, _canContinue) = (column, isOfHeading, false, false);
    }

    private void AddRest(Label label, MarkdownLine line)
    {
        if (label.Remarked is { } remarked)
        {
            facts.Unread.Add(new UnreadLine(UnreadKind.Line, remarked, source.Find(remarked, line.First, line.Last)));
        }

        if (label.Rest.Length > 0 && _list is not null)
        {
            Add(label.Rest, line);
        }
        else if (label.Rest.Length > 0)
        {
            facts.Unread.Add(new UnreadLine(UnreadKind.Line, label.Rest, source.Find(label.Rest, line.First, line.Last)));
        }
    }

    private void Add(string text, MarkdownLine line)
    {
        _list!.Add(new Stated(text, source.At(line.First)));
        _canContinue = true;
    }

    private void ReadTable(MarkdownLine line)
    {
        var table = line.Table!;
        if (DocumentTables.IsRotation(table))
        {
            source.Use(line.First, line.Last);
            facts.Tables.Add(DocumentTables.ReadRotation(table, source.At(line.First), facts.Unread));
        }
        else if (DocumentTables.IsOwnership(table))
        {
            source.Use(line.First, line.Last);
            facts.Ownership.AddRange(DocumentTables.ReadOwnership(table, facts.Unread));
        }

        (_list, _isOfHeading) = (null, false);
    }
}
