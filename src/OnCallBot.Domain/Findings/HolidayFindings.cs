using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Findings;

/// <summary>Who would have the same holiday as the year before.</summary>
internal static class HolidayFindings
{
    private const int DaysAhead = 365;

    public static IEnumerable<Finding> Find(Subject subject, DateTimeOffset now)
    {
        var memory = new HolidayMemory(subject.Team, subject.Rotation);
        var people = subject.Table.Weeks.SelectMany(week => week.Assignments).Select(cell => cell.Engineer).Distinct().ToList();
        var repeats = people.SelectMany(engineer => Of(subject, engineer, people, memory, now)).OrderBy(repeat => repeat.Again).ToValueList();
        if (repeats.Count > 0)
        {
            yield return new Finding.SameHolidayAgain(subject.Id, repeats, subject.TablePlace);
        }
    }

    /// <summary>Where all are on duty, nobody could have had it in their place: there only the same duty is one too many.</summary>
    private static IEnumerable<HolidayRepeat> Of(Subject subject, EngineerId engineer, List<EngineerId> people, HolidayMemory memory, DateTimeOffset now)
    {
        var today = now.DateIn(subject.Team.Engineers.GetValueOrDefault(engineer)?.Zone ?? subject.Rotation.Zone);
        foreach (var holiday in DaysOff.HolidaysOf(subject.Team, engineer, new DayRange(today, today.AddDays(DaysAhead))).Where(holiday => holiday is { StandsFor: null, Weight: >= 1 }))
        {
            if (memory.FindBefore(engineer, holiday) is not { } before)
            {
                continue;
            }

            var (had, has) = (memory.DutiesOn(before.Day, engineer).ToList(), memory.DutiesOn(holiday.Day, engineer).ToValueList());
            if (has.Intersect(had).Any() || (had.Count > 0 && has.Count > 0 && people.Exists(other => !memory.HeldOn(holiday.Day, engineer).Contains(other))))
            {
                yield return new HolidayRepeat(engineer, holiday.Name, before.Day, holiday.Day, has);
            }
        }
    }
}
