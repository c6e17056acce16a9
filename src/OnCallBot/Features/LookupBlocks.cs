using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features;

/// <summary>Who is on call, as Slack shows it.</summary>
internal static class LookupBlocks
{
    private const int MostFields = 10;

    /// <summary>Every duty of a rotation.</summary>
    public static IEnumerable<Block> Overview(Roster roster, When when, Voice voice)
    {
        var duties = Duties(roster, voice);

        yield return Shapes.Section(LookupWording.TitleOf(roster.Rotation.Name, when, voice));
        if (duties.Count > MostFields)
        {
            yield return Shapes.Section(Mrkdwn.Join("\n", duties));
        }
        else if (duties.Count > 0)
        {
            yield return Shapes.Fields(duties);
        }

        foreach (var block in Ending(RosterNotes.Of(roster, when, voice), Until(roster, when, voice)))
        {
            yield return block;
        }
    }

    /// <summary>Whom to turn to for an area or a pipeline, first to last.</summary>
    public static IEnumerable<Block> Chain(Roster roster, string name, EscalationChain chain, When when, Voice voice)
    {
        var lines = new List<Mrkdwn>
        {
            chain.Duties.Count > 0 ? LookupWording.First(Holders(roster.Shifts.Where(shift => shift.Duty.Area == chain.Area.Id), roster, voice)) : LookupWording.NoDuty(chain.Area.Name),
            chain.Backups.Count > 0 ? LookupWording.Second(Holders(roster.Shifts.Where(shift => shift.Duty.IsBackup), roster, voice)) : LookupWording.NoBackup,
        };
        if (ShiftWording.Owners(chain, voice, OwnerRole.Primary).ToList() is { Count: > 0 } leading)
        {
            lines.Add(LookupWording.Leads(leading));
        }

        if (ShiftWording.Owners(chain, voice, OwnerRole.Secondary).ToList() is { Count: > 0 } assisting)
        {
            lines.Add(LookupWording.Assists(assisting));
        }

        yield return Shapes.Section(LookupWording.TitleOf(name, roster.Rotation.Name, when, voice));
        yield return Shapes.Section(Mrkdwn.Join("\n", lines));
        foreach (var block in Ending(RosterNotes.Of(roster, chain, when, voice), Until(roster, when, voice), LookupWording.Pipelines(chain.Pipelines)))
        {
            yield return block;
        }
    }

    /// <summary>Who stands in for all others.</summary>
    public static IEnumerable<Block> Backup(Roster roster, Duty duty, When when, Voice voice)
    {
        var named = voice with { Mentions = false };
        var others = roster.CoreShifts.Where(shift => !shift.Duty.IsBackup).Select(shift => LookupWording.DutyOf(shift.Duty.Name, ShiftWording.Holder(shift, named)));

        yield return Shapes.Section(LookupWording.TitleOf(duty.Name, roster.Rotation.Name, when, voice));
        yield return Shapes.Section(Mrkdwn.Join("\n", [Holders(roster.Shifts.Where(shift => shift.Duty.Id == duty.Id), roster, voice), LookupWording.StandsInFor(others)]));
        foreach (var block in Ending(RosterNotes.Of(roster, when, voice), Until(roster, when, voice)))
        {
            yield return block;
        }
    }

    /// <summary>The answer in one line, with names that can be read aloud.</summary>
    public static Mrkdwn Summary(Roster roster, string? name, Func<Duty, bool> isAskedFor, When when, Voice voice)
    {
        var named = voice with { Mentions = false };
        var holders = roster.CoreShifts.Where(shift => isAskedFor(shift.Duty)).Select(shift => LookupWording.Summarized(shift, named));

        return LookupWording.Summary(name ?? roster.Rotation.Name, holders, [.. RosterNotes.OfDay(roster, when, named), Until(roster, when, named)], when, named);
    }

    /// <summary>A field for every duty. Its shifts follow one another.</summary>
    private static List<Mrkdwn> Duties(Roster roster, Voice voice)
    {
        var fields = new List<Mrkdwn>(roster.Shifts.Count);
        for (var (first, next) = (0, 1); first < roster.Shifts.Count; first = next++)
        {
            var duty = roster.Shifts[first].Duty;
            while (next < roster.Shifts.Count && roster.Shifts[next].Duty.Id == duty.Id)
            {
                next++;
            }

            var shifts = next - first == 1 ? [roster.Shifts[first]] : roster.Shifts.Skip(first).Take(next - first);
            fields.Add(LookupWording.DutyField(duty.Name, Holders(shifts, roster, voice)));
        }

        return fields;
    }

    /// <summary>«Ana until 09:00 CET, then Ben»: everybody who holds the duty in that time, in their order.</summary>
    private static Mrkdwn Holders(IEnumerable<Shift> shifts, Roster roster, Voice voice)
    {
        Mrkdwn? line = null;
        foreach (var shift in Roster.Joined(shifts))
        {
            var isLast = shift.During.End >= roster.Span.End;
            var holder = isLast && shift.During.End == shift.Turn.During.End ? ShiftWording.Holder(shift, voice)
                : !isLast && IsOneDay(roster.Span, voice.Zone) ? ShiftWording.HolderUntilTime(shift, voice)
                : ShiftWording.HolderUntil(shift, voice);
            line = line is { } before ? LookupWording.Then(before, holder) : holder;
        }

        return line ?? LookupWording.Nobody;
    }

    private static bool IsOneDay(TimeRange span, TimeZoneInfo zone) => span.Start.DateIn(zone) == span.End.AddTicks(-1).DateIn(zone);

    private static Mrkdwn Until(Roster roster, When when, Voice voice)
    {
        if (roster.Shifts.Count == 0)
        {
            return default;
        }

        var turn = roster.Shifts[^1].Turn.During;

        return when is When.Week ? LookupWording.FromUntil(roster.Span.Start, roster.Span.End, voice) : LookupWording.UntilHandoff(turn.End, voice);
    }

    private static IEnumerable<Block> Ending(IEnumerable<Mrkdwn> notes, params IEnumerable<Mrkdwn> small)
    {
        var all = notes.ToList();
        if (all.Count > 0)
        {
            yield return Shapes.Section(Mrkdwn.Join("\n", all));
        }

        var shown = small.Where(text => !text.IsEmpty).ToArray();
        if (shown.Length > 0)
        {
            yield return Shapes.Context(shown);
        }
    }
}
