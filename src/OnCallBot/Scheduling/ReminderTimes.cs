using Cronos;
using Microsoft.Extensions.Options;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Scheduling;

/// <summary>When each rotation's holders are reminded of their days off, and of which shifts.</summary>
internal sealed class ReminderTimes(IOptions<ScheduleOptions> options)
{
    private static readonly TimeSpan[] Back = [TimeSpan.FromDays(1), TimeSpan.FromDays(8), TimeSpan.FromDays(400)];

    private readonly CronExpression _cron = CronExpression.Parse(options.Value.ReminderCron);

    /// <summary>How many days ahead of a shift, the most first.</summary>
    public ValueList<int> DaysAhead { get; } = options.Value.DaysAhead.Distinct().OrderDescending().ToValueList();

    public ITimetable For(TeamState team, Rotation rotation) => new ReminderTimetable(
        new CronTimetable(_cron, rotation.Zone),
        rotation.Engineers().Select(engineer => WorkingTime.HoursOf(team, rotation, engineer)).DistinctBy(one => (one.Hours.Start, one.Zone.Id)).Select(one => new WorkingOpening(one.Hours.Start, one.Zone)).ToValueList());

    /// <summary>The last look that was due by then; where there was none, that moment counts as one.</summary>
    public ReminderLook LookAt(Rotation rotation, DateTimeOffset moment)
    {
        var looks = new CronTimetable(_cron, rotation.Zone);
        var last = Back.Select(back => FindLast(looks, moment - back, moment)).FirstOrDefault(look => look is not null) ?? moment;

        return new ReminderLook(DaysAhead, last, looks.Next(last));
    }

    private static DateTimeOffset? FindLast(CronTimetable looks, DateTimeOffset from, DateTimeOffset until)
    {
        DateTimeOffset? last = null;
        for (var next = looks.Next(from); next <= until; next = looks.Next(next.Value))
        {
            last = next;
        }

        return last;
    }
}
