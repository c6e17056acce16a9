using Cronos;
using Microsoft.Extensions.Options;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Scheduling;

/// <summary>When each rotation's handover is posted: at its handoff, or when the settings say.</summary>
internal sealed class HandoverTimes(IOptions<ScheduleOptions> options)
{
    private readonly CronExpression? _cron = options.Value.HandoverCron is { } cron ? CronExpression.Parse(cron) : null;

    public ITimetable For(Rotation rotation) => _cron is { } cron ? new CronTimetable(cron, rotation.Zone) : new HandoffTimetable(rotation);
}
