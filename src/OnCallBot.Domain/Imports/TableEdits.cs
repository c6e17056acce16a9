using System.Globalization;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Imports;

/// <summary>The cells of the repeating table that name somebody else than before.</summary>
internal static class TableEdits
{
    public static IEnumerable<Edit> Between(TeamState before, TeamState after, RotationId rotation)
    {
        if (before.Rotations.GetValueOrDefault(rotation) is not { } had)
        {
            yield break;
        }

        var (old, table) = (had.Latest, after.Rotations[rotation].Latest);
        var duties = table.Duties.Concat(old.Duties).DistinctBy(duty => duty.Id).ToList();
        for (var week = 0; week < Math.Max(old.Weeks.Count, table.Weeks.Count); week++)
        {
            foreach (var duty in duties)
            {
                var was = Holders(before, old, week, duty.Id);
                var now = Holders(after, table, week, duty.Id);
                if (was != now)
                {
                    yield return new Edit(EditSubject.TableCell, string.Create(CultureInfo.InvariantCulture, $"{week + 1}, {duty.Name}"), EditField.Holder, was, now);
                }
            }
        }
    }

    private static string? Holders(TeamState team, RotationTable table, int week, DutyId duty)
    {
        var names = week < table.Weeks.Count
            ? table.Weeks[week].Assignments.Where(cell => cell.Duty == duty).Select(cell => Described.NameOf(team, cell.Engineer))
            : [];

        return string.Join(", ", names) is { Length: > 0 } list ? list : null;
    }
}
