using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What a reader of a roster must not overlook: leave, double duty, no independent backup, handoff and company days.</summary>
internal static class RosterNotes
{
    public static IEnumerable<Mrkdwn> Of(Roster roster, When when, Voice voice)
    {
        foreach (var note in Leave(roster.Shifts, roster.Span.Start, voice))
        {
            yield return note;
        }

        foreach (var note in Holidays(roster.Shifts, roster, when, voice))
        {
            yield return note;
        }

        foreach (var (engineer, shifts) in roster.DoubleDuties())
        {
            yield return shifts.Any(shift => shift.Duty.IsBackup)
                ? LookupWording.NoIndependentBackup(engineer, shifts, voice)
                : LookupWording.DoubleDuty(engineer, shifts, voice);
        }

        foreach (var note in OfDay(roster, when, voice))
        {
            yield return note;
        }
    }

    /// <summary>The same for the chain of one area: only what touches its own shifts.</summary>
    public static IEnumerable<Mrkdwn> Of(Roster roster, EscalationChain chain, When when, Voice voice)
    {
        var shifts = roster.Shifts.Where(shift => shift.Duty.Area == chain.Area.Id || shift.Duty.IsBackup).ToList();
        foreach (var note in Leave(shifts, roster.Span.Start, voice).Concat(Holidays(shifts, roster, when, voice)))
        {
            yield return note;
        }

        var both = chain.HasIndependentBackup ? null : chain.Duties.FirstOrDefault(duty => duty.Holder is not null && chain.Backups.Any(backup => backup.Holder == duty.Holder));
        if (both is not null)
        {
            yield return LookupWording.NoIndependentBackup(both.Holder!.Value, voice);
        }

        foreach (var (engineer, held) in roster.DoubleDuties())
        {
            if (engineer != both?.Holder && held.Any(shift => shift.Duty.Area == chain.Area.Id || shift.Duty.IsBackup))
            {
                yield return LookupWording.DoubleDuty(engineer, held, voice);
            }
        }

        foreach (var note in OfDay(roster, when, voice))
        {
            yield return note;
        }
    }

    /// <summary>What is said of a day: that it has two holders, that the company has it off.</summary>
    public static IEnumerable<Mrkdwn> OfDay(Roster roster, When when, Voice voice)
    {
        if (when is not When.Day(var day))
        {
            yield break;
        }

        if (roster.HandoffsWithin() is { Count: > 0 } handoffs)
        {
            yield return LookupWording.HandoffDay(day, handoffs, voice);
        }

        if (voice.Team.CompanyDaysOf(roster.Rotation.Id).Contains(day))
        {
            yield return LookupWording.CompanyDay(day, voice);
        }
    }

    /// <summary>The holidays of those who hold a shift, in their own calendars: of a day that is asked for, that day's.</summary>
    private static IEnumerable<Mrkdwn> Holidays(IReadOnlyCollection<Shift> shifts, Roster roster, When when, Voice voice)
    {
        // Most answers have nobody in them who has a holiday.
        var found = new List<(EngineerId Holder, Holiday Holiday)>();
        foreach (var shift in shifts)
        {
            if (shift.Holder is { } holder)
            {
                var holidays = when is When.Day(var day)
                    ? DaysOff.HolidaysOf(voice.Team, holder, new DayRange(day, day))
                    : DaysOff.HolidaysIn(voice.Team, roster.Rotation, holder, shift.During.Intersect(roster.Span)!.Value);
                found.AddRange(holidays.Select(holiday => (holder, holiday)));
            }
        }

        return found.Count == 0 ? [] : found.Distinct().GroupBy(one => one.Holder, one => one.Holiday).Select(held => LookupWording.OnHoliday(held.Key, held, voice));
    }

    private static IEnumerable<Mrkdwn> Leave(IEnumerable<Shift> shifts, DateTimeOffset from, Voice voice)
    {
        foreach (var shift in shifts)
        {
            if (LeaveConflicts.Of(voice.Team, shift, from).ToList() is { Count: > 0 } leave)
            {
                yield return LookupWording.OnLeave(shift, leave, voice);
            }
        }
    }
}
