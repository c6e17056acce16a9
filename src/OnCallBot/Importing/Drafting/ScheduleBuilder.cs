using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Documents;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Drafting;

/// <summary>Makes the rotation's duties and weeks. Without a table there is one week in which nobody has any of them.</summary>
internal sealed class ScheduleBuilder(TeamFacts facts, AreaNames areas, PersonNames people, ICollection<ImportError> errors)
{
    public (ScheduleDraft Schedule, DutyFinder Duties) Build(IReadOnlyList<Pipeline> pipelines)
    {
        var table = facts.Tables.FirstOrDefault();
        foreach (var other in facts.Tables.Skip(1))
        {
            errors.Add(new ImportError.SaidTwice(other.Place, NameKind.RotationTable, "", table!.Place));
        }

        if (table is not null && areas.IsEmpty)
        {
            TakeAreasFrom(table);
        }

        var listed = Listed();
        var finder = new DutyFinder(areas, pipelines, listed);
        var builder = new TableBuilder(finder, people, facts, errors);
        var weeks = table is null ? [] : builder.Build(table);
        var dated = table is null ? null : WeekNumbers.Read(table, facts.Unread, errors);
        var firstDay = facts.FirstDay ?? dated;
        facts.FirstDay ??= firstDay;
        var place = table?.Place ?? new Place(facts.Files[0], 1);
        var duties = Duties(finder, listed, builder.Named, table is not null).ToValueList();

        return (new ScheduleDraft(
            firstDay?.Value,
            facts.HandoffTime?.Value,
            facts.Zone?.Value,
            LikelyZone(),
            duties,
            weeks.Count > 0 ? weeks.Select(week => InOrder(week, duties)).ToValueList() : [new RotationWeek([], place)],
            place), finder);
    }

    private static RotationWeek InOrder(RotationWeek week, ValueList<Duty> duties)
    {
        var order = duties.Index().ToDictionary(duty => duty.Item.Id, duty => duty.Index);

        return week with { Assignments = week.Assignments.Distinct().OrderBy(cell => order[cell.Duty]).ToValueList() };
    }

    private List<Duty> Listed()
    {
        var listed = new List<Duty>();
        foreach (var said in facts.Duties)
        {
            var area = said.IsBackup ? null : areas.GetOrAdd(said.Area ?? said.Name);
            var duty = new Duty(Duty.IdOf(said.Name.Text), said.Name.Text, area?.Id);
            if (duty.Id.Value.Length == 0)
            {
                errors.Add(new ImportError.WrongValue(said.Name.Place, ValueKind.Name, said.Name.Text));
            }
            else if (listed.Exists(one => one.Id == duty.Id))
            {
                errors.Add(new ImportError.SaidTwice(said.Name.Place, NameKind.Duty, said.Name.Text, facts.Duties.First(one => Duty.IdOf(one.Name.Text) == duty.Id).Name.Place));
            }
            else if (said.IsBackup || area is not null)
            {
                listed.Add(duty);
            }
        }

        return listed;
    }

    /// <summary>The listed ones, else the areas that the table names, and Backup where it does. Without a table all areas.</summary>
    private IEnumerable<Duty> Duties(DutyFinder finder, List<Duty> listed, IReadOnlySet<DutyId> named, bool hasTable)
    {
        var inOrder = areas.All
            .OrderBy(area => area.Said.Place.File, StringComparer.Ordinal)
            .ThenBy(area => area.Said.Place.Line)
            .Select(area => finder.Find(area.Name)?[0])
            .Where(duty => duty is not null)
            .Select(duty => duty!)
            .Append(finder.Backup);

        return listed.Concat(inOrder.Where(duty => named.Contains(duty.Id) || (!hasTable && listed.Count == 0 && !duty.IsBackup))).DistinctBy(duty => duty.Id);
    }

    /// <summary>A table alone defines its areas: those of its columns where one of them is Backup, else those of its cells.</summary>
    private void TakeAreasFrom(TableFacts table)
    {
        var cells = table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell).ToList();
        var columnsAreDuties = table.NamesDuties
            ?? (table.Columns.Any(column => DutyNames.IsBackup(column.Text)) || (!cells.Exists(cell => DutyNames.IsBackup(cell.Text)) && cells.Exists(cell => people.Find(cell.Text) is not null)));
        var cellsAreDuties = cells.Exists(cell => DutyNames.IsBackup(cell.Text)) || table.Columns.Any(column => people.Find(column.Text) is not null);
        foreach (var name in columnsAreDuties ? table.Columns : cellsAreDuties ? cells : [])
        {
            var first = name.Text.Split(['&', '+', '/', ',', ';', '\n'], 2)[0].Trim();
            if (!DutyNames.IsBackup(first) && !DutyNames.IsNothing(first))
            {
                areas.GetOrAdd(name with { Text = AreaNames.Guess(HeadingName.Of(first)) });
            }
        }
    }

    /// <summary>The one in which most of the people live.</summary>
    private TimeZoneInfo LikelyZone() => facts.People
        .Where(person => person.Zone is not null)
        .GroupBy(person => person.Zone!.Id, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.First().Zone!)
        .FirstOrDefault(TimeZoneInfo.Utc);
}
