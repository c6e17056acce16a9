using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Findings;

/// <summary>Where the table leaves a duty to nobody, or gives it to two.</summary>
internal static class TableFindings
{
    public static IEnumerable<Finding> Find(Subject subject)
    {
        if (!subject.HasTable)
        {
            yield return new Finding.NoTable(subject.Id, subject.TablePlace);
            yield break;
        }

        var table = subject.Table;
        var empty = Weeks(table, holders => holders == 0);
        if (empty.Count > 0)
        {
            yield return new Finding.NobodyOnDuty(subject.Id, empty);
        }

        var twice = Weeks(table, holders => holders > 1);
        if (twice.Count > 0)
        {
            yield return new Finding.DutyTwice(subject.Id, twice);
        }

        var watched = table.Duties.Select(duty => duty.Area).ToHashSet();
        var unwatched = subject.Team.AreasOf(subject.Id).Where(area => !watched.Contains(area.Id)).Select(area => area.Said).ToValueList();
        if (unwatched.Count > 0)
        {
            yield return new Finding.AreaUnwatched(subject.Id, unwatched, subject.TablePlace);
        }

        if (!table.Duties.Any(duty => duty.IsBackup))
        {
            yield return new Finding.NoBackup(subject.Id, subject.TablePlace);
        }
    }

    private static ValueList<DutyWeeks> Weeks(RotationTable table, Func<int, bool> isFound) => table.Duties
        .Select(duty =>
        {
            var found = table.Weeks.Index().Where(week => isFound(week.Item.Assignments.Where(cell => cell.Duty == duty.Id).Select(cell => cell.Engineer).Distinct().Count())).ToList();

            return new DutyWeeks(duty, found.Select(week => week.Item).ToValueList(), found.Select(week => week.Index + 1).ToValueList());
        })
        .Where(one => one.Weeks.Count > 0)
        .ToValueList();
}
