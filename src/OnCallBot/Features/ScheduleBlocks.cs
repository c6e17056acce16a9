using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features;

/// <summary>Weeks as a table where a narrow screen has room for it, else a line a week.</summary>
internal static class ScheduleBlocks
{
    private const int NarrowScreen = 44;
    private const int Gap = 2;
    private const int MostNotes = 12;

    /// <param name="isAskedFor">Which duties are columns.</param>
    /// <param name="more">Says where the notes are to be seen that have no room; null: where fewer weeks can be asked for.</param>
    public static IEnumerable<Block> Of(Rotation rotation, IReadOnlyList<Turn> turns, string? area, Func<Duty, bool> isAskedFor, Voice voice, Func<int, Mrkdwn>? more = null)
    {
        var duties = turns.SelectMany(turn => turn.Table.Duties).Where(isAskedFor).DistinctBy(duty => duty.Id).ToList();
        var weeks = turns.Select(turn => new Week(turn, [.. voice.Team.ShiftsIn(rotation.Id, turn.During).Where(shift => isAskedFor(shift.Duty))])).ToList();

        yield return Shapes.Section(ScheduleWording.Title(area, rotation.Name));
        foreach (var block in Shapes.Sections(Lines(duties, weeks, voice)))
        {
            yield return block;
        }

        var span = new TimeRange(turns[0].During.Start, turns[^1].During.End);
        var notes = Notes(rotation, weeks, span, voice).ToList();
        if (notes.Count > 0)
        {
            yield return Shapes.Section(Mrkdwn.Join("\n", Shortened.To(notes, MostNotes, more ?? ScheduleWording.MoreNotes)));
        }

        var isMarked = weeks.Any(week => week.Shifts.Any(shift => Mark(shift, voice).Length > 0));
        yield return isMarked ? Shapes.Context(ScheduleWording.Span(span, voice), ScheduleWording.Legend) : Shapes.Context(ScheduleWording.Span(span, voice));
    }

    private static IEnumerable<Mrkdwn> Lines(List<Duty> duties, List<Week> weeks, Voice voice)
    {
        var rows = Rows(duties, weeks, Holders, voice);
        if ((FindTable(rows) ?? FindTable(Rows(duties, weeks, FirstHolder, voice))) is { } table)
        {
            return [table];
        }

        return rows.Skip(1).Select(row => ScheduleWording.Week(row[0], duties.Select((duty, column) => $"{duty.Name} {row[column + 1]}")));
    }

    private static string[][] Rows(List<Duty> duties, List<Week> weeks, Func<IReadOnlyList<Shift>, Voice, string> cell, Voice voice) =>
    [
        [ScheduleWording.From, .. duties.Select(duty => duty.Name)],
        .. weeks.Select(week => (string[])
        [
            voice.DateInTable(week.Turn.During.Start.DateIn(voice.Zone)),
            .. duties.Select(duty => cell([.. week.Shifts.Where(shift => shift.Duty.Id == duty.Id)], voice)),
        ]),
    ];

    /// <summary>The rows as a table; null where a narrow screen has no room for it.</summary>
    private static Mrkdwn? FindTable(string[][] rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToList();

        return widths.Sum() + (Gap * (widths.Count - 1)) <= NarrowScreen
            ? ScheduleWording.Table(rows.Select(row => string.Concat(row.Select((cell, column) => cell.PadRight(widths[column] + Gap))).TrimEnd()))
            : null;
    }

    /// <summary>«Dana/Cleo*/Dana»: all that hold the duty that week.</summary>
    private static string Holders(IReadOnlyList<Shift> shifts, Voice voice) => string.Join('/', shifts.Select(shift => $"{Name(shift, voice)}{Mark(shift, voice)}"));

    /// <summary>«Dana*»: who begins it, with the marks of all; the notes say the rest.</summary>
    private static string FirstHolder(IReadOnlyList<Shift> shifts, Voice voice) =>
        shifts.Count == 0 ? "" : $"{Name(shifts[0], voice)}{string.Concat(shifts.SelectMany(shift => Mark(shift, voice)).Distinct())}";

    private static string Name(Shift shift, Voice voice) => shift.Holder is { } holder ? voice.CalledBy(holder) : ScheduleWording.Nobody;

    private static string Mark(Shift shift, Voice voice) =>
        $"{(shift.Holder != shift.Scheduled ? ScheduleWording.OverrideMark : "")}{(LeaveConflicts.Of(voice.Team, shift, shift.During.Start).Any() ? ScheduleWording.LeaveMark : "")}{(Holidays(shift, voice).Count > 0 ? ScheduleWording.HolidayMark : "")}";

    /// <summary>What the holder has off in it, by their own calendar.</summary>
    private static ValueList<Holiday> Holidays(Shift shift, Voice voice) =>
        shift.Holder is { } holder ? DaysOff.HolidaysIn(voice.Team, voice.Team.Rotations[shift.Rotation], holder, shift.During) : [];

    private static IEnumerable<Mrkdwn> Notes(Rotation rotation, List<Week> weeks, TimeRange span, Voice voice)
    {
        var named = voice with { Mentions = false };
        foreach (var shift in weeks.SelectMany(week => week.Shifts))
        {
            if (shift.Holder != shift.Scheduled)
            {
                yield return ScheduleWording.Overridden(shift, named);
            }

            if (LeaveConflicts.Of(voice.Team, shift, shift.During.Start).ToList() is { Count: > 0 } leave)
            {
                yield return ScheduleWording.OnLeave(shift, leave, named);
            }

            if (Holidays(shift, voice) is { Count: > 0 } holidays)
            {
                yield return ScheduleWording.OnHoliday(shift, holidays, named);
            }
        }

        var (first, last) = (span.Start.DateIn(rotation.Zone), span.End.DateIn(rotation.Zone));
        foreach (var day in voice.Team.CompanyDaysOf(rotation.Id).Where(day => day >= first && day <= last))
        {
            yield return LookupWording.CompanyDay(day, voice);
        }
    }

    private sealed record Week(Turn Turn, IReadOnlyList<Shift> Shifts);
}
