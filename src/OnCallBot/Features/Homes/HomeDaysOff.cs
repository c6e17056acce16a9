using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Homes;

/// <summary>Somebody's leave and holidays ahead, each with what they hold then.</summary>
internal static class HomeDaysOff
{
    private const int DaysAhead = 91;
    private const int MostLeave = 5;
    private const int MostHolidays = 6;

    public static IEnumerable<Block> Of(HomeScene scene, Engineer engineer, IReadOnlyList<Rotation> own, Voice voice)
    {
        var days = new DayRange(voice.Today, voice.Today.AddDays(DaysAhead));
        var held = scene.ShiftsOf(engineer.Id);
        var leave = scene.Team.LeaveOf(engineer.Id)
            .Where(one => one.Days.Last >= days.First)
            .Select(one => PersonWording.Leave(one, [.. held.Where(shift => LeaveConflicts.Of(scene.Team, shift, scene.Now).Contains(one))], voice));
        var holidays = DaysOff.HolidaysOf(scene.Team, engineer.Id, days).Select(holiday => (holiday.Day, Line: HomeWording.Holiday(holiday, DutiesOn(holiday.Day), voice)))
            .Concat(own.SelectMany(rotation => scene.Team.CompanyDaysOf(rotation.Id)).Distinct().Where(days.Contains).Select(day => (Day: day, Line: HomeWording.CompanyDay(day, DutiesOn(day), voice))))
            .OrderBy(one => one.Day)
            .Select(one => one.Line);
        List<Mrkdwn> lines = [.. Shortened.To([.. leave], MostLeave, HomeWording.More), .. Shortened.To([.. holidays], MostHolidays, HomeWording.More)];
        foreach (var block in Shapes.Sections([HomeWording.DaysOff, .. lines.Count > 0 ? lines : [HomeWording.NoDaysOff]]))
        {
            yield return block;
        }

        if (engineer.Holidays is null)
        {
            yield return Shapes.Context(HomeWording.NoCalendar);
        }

        IReadOnlyCollection<string> DutiesOn(DateOnly day)
        {
            var range = new DayRange(day, day).In(voice.Zone);

            return [.. held.Where(shift => shift.During.Overlaps(range)).Select(shift => shift.Duty.Name).Distinct(StringComparer.Ordinal)];
        }
    }
}
