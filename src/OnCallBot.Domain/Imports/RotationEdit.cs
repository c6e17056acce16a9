using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Imports;

/// <summary>The rotation after an import. What the files leave open stays as it was taken before.</summary>
internal static class RotationEdit
{
    public static TimeOnly UsualHandoff { get; } = new(9, 0);

    public static Rotation Apply(Rotation? existing, TeamDraft draft, DateTimeOffset now)
    {
        var schedule = draft.Schedule;
        var zone = schedule.Zone ?? existing?.Zone ?? schedule.LikelyZone;
        var table = new RotationTable(
            from: null,
            schedule.FirstDay ?? existing?.Latest.FirstDay ?? MondayOf(now.DateIn(zone)),
            schedule.HandoffTime ?? existing?.Latest.HandoffTime ?? UsualHandoff,
            zone,
            schedule.Duties,
            schedule.Weeks);

        return new Rotation(
            draft.Rotation,
            draft.Name,
            draft.Channel?.Text,
            draft.Admins,
            draft.CompanyDays,
            existing is null || !existing.HasPast() ? [table] : History(existing, table, now),
            draft.Topic,
            draft.UserGroup);
    }

    /// <summary>The same people at the same times, whatever the rows are called and wherever they stand.</summary>
    public static bool AreAlike(RotationTable one, RotationTable other)
    {
        var cycle = one.Weeks.Count * 7;

        return one.Weeks.Count == other.Weeks.Count
            && (one.FirstDay.DayNumber - other.FirstDay.DayNumber) % cycle == 0
            && one.HandoffTime == other.HandoffTime
            && one.Zone.Id == other.Zone.Id
            && Duties(one).SetEquals(Duties(other))
            && one.Weeks.Zip(other.Weeks).All(pair => Cells(pair.First).SequenceEqual(Cells(pair.Second)));
    }

    private static ValueList<RotationTable> History(Rotation existing, RotationTable table, DateTimeOffset now)
    {
        // A table that has not begun was never in force: the new one takes its place.
        var from = existing.TurnAt(now).During.End;
        var begun = existing.Tables.Where(one => one.From is null || one.From < from).ToList();
        var latest = begun[^1];
        if (AreAlike(latest, table))
        {
            begun[^1] = table with { From = latest.From };
        }
        else
        {
            begun.Add(table with { From = from });
        }

        return begun.ToValueList();
    }

    private static HashSet<(DutyId Duty, Pipelines.AreaId? Area)> Duties(RotationTable table) => [.. table.Duties.Select(duty => (duty.Id, duty.Area))];

    private static IEnumerable<Assignment> Cells(RotationWeek week) => week.Assignments.OrderBy(cell => cell.Duty.Value, StringComparer.Ordinal);

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
