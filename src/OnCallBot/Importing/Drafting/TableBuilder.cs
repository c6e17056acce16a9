using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Documents;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Drafting;

/// <summary>Makes the weeks of a rotation of a table, whichever way round it is written.</summary>
internal sealed class TableBuilder(DutyFinder duties, PersonNames people, TeamFacts facts, ICollection<ImportError> errors)
{
    private readonly HashSet<DutyId> _named = [];

    /// <summary>The duties that the table names.</summary>
    public IReadOnlySet<DutyId> Named => _named;

    public IReadOnlyList<RotationWeek> Build(TableFacts table)
    {
        if ((table.NamesDuties ?? ColumnsAreDuties(table)) is not { } columnsAreDuties)
        {
            errors.Add(new ImportError.UnclearTable(table.Place));

            return [];
        }

        var columnDuties = columnsAreDuties ? table.Columns.Select(Duties).ToList() : [];
        var columnPeople = columnsAreDuties ? [] : table.Columns.Select(people.GetOrAdd).ToList();

        return
        [
            .. table.Rows.Select(row => new RotationWeek(
                (columnsAreDuties
                    ? row.Cells.SelectMany((cell, column) => Assign(columnDuties[column], People(cell)))
                    : row.Cells.SelectMany((cell, column) => Assign(cell.SelectMany(Duties), columnPeople[column] is { } person ? [person] : []))).ToValueList(),
                row.Week.Place)),
        ];
    }

    private static IEnumerable<Assignment> Assign(IEnumerable<Duty> duties, IReadOnlyList<EngineerId> people) =>
        duties.SelectMany(duty => people.Select(person => new Assignment(duty.Id, person)));

    /// <summary>Null: neither the columns nor the cells are known, as duties or as people.</summary>
    private bool? ColumnsAreDuties(TableFacts table)
    {
        var cells = table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell).Where(cell => !DutyNames.IsNothing(cell.Text)).ToList();
        var columns = Share(table.Columns, name => duties.Find(name) is not null);
        var inside = Share(cells, name => duties.Find(name) is not null);
        if (columns != inside)
        {
            return columns > inside;
        }

        var columnPeople = Share(table.Columns, name => people.Find(name) is not null);
        var cellPeople = Share(cells, name => people.Find(name) is not null);

        return columnPeople == cellPeople ? null : columnPeople < cellPeople;
    }

    private static double Share(IReadOnlyCollection<Stated> names, Func<string, bool> isKnown) =>
        names.Count == 0 ? 0 : (double)names.Count(name => isKnown(name.Text)) / names.Count;

    private IReadOnlyList<Duty> Duties(Stated cell)
    {
        if (DutyNames.IsNothing(cell.Text))
        {
            return [];
        }

        if (duties.Find(cell.Text, name => facts.Unread.Add(new UnreadLine(UnreadKind.Pipeline, name, cell.Place, Typos.FindNear(name, duties.Names)))) is not { } found)
        {
            errors.Add(new ImportError.UnknownName(cell.Place, NameKind.Duty, cell.Text, Typos.FindNear(cell.Text, duties.Names)));

            return [];
        }

        if (DutyFinder.Parts(cell.Text).Any(part => DutyNames.SaysMoreThanBackup(part) || IsRemarked(part)))
        {
            facts.Unread.Add(new UnreadLine(UnreadKind.Line, cell.Text, cell.Place));
        }

        _named.UnionWith(found.Select(duty => duty.Id));

        return found;
    }

    /// <summary>It has words in brackets that are no part of the name.</summary>
    private bool IsRemarked(string name) => HeadingName.FindRemark(name) is not null && !duties.Names.Select(Slug.Of).Contains(Slug.Of(name), StringComparer.Ordinal);

    private List<EngineerId> People(IReadOnlyList<Stated> cells)
    {
        var found = new List<EngineerId>();
        foreach (var cell in cells.Where(cell => !DutyNames.IsNothing(cell.Text)))
        {
            if (people.Find(cell.Text) is { } whole)
            {
                found.Add(whole);
                continue;
            }

            foreach (var part in cell.Text.Split(["&", "+", "/", ",", ";", "\n", " and "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var name = cell with { Text = part };
                if ((people.AreListed ? people.Get(name) : people.GetOrAdd(name)) is { } person)
                {
                    found.Add(person);
                }
            }
        }

        return found;
    }
}
