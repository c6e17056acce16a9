using OnCallBot.Domain;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Rotations;
using OnCallBot.Scheduling;

namespace OnCallBot.Features.Reminders;

/// <summary>Reminds of shifts with days in them that their holders have off, when the settings say so and the holders are at work.</summary>
internal sealed class RemindHolders(ReminderTimes times) : IScheduledJob
{
    public string Name => "holiday reminders";

    // Whatever was missed is said once, and a look a week is often enough for many.
    public TimeSpan CatchUp => TimeSpan.FromDays(8);

    public IEnumerable<JobPlan> Plans(TeamState team) => team.Rotations.Values.Select(rotation => new JobPlan(rotation.Id.Value, times.For(team, rotation)));

    public Decision<bool> Run(TeamState team, JobOccurrence occurrence)
    {
        var rotation = team.Rotations[new RotationId(occurrence.Subject)];
        var decision = PostReminders.Decide(team, rotation.Id, times.LookAt(rotation, occurrence.Due), occurrence.Now);

        return new Decision<bool>(
            decision.Value.Count > 0,
            decision.Changes,
            decision.Value.SelectMany(due => ReminderMessage.Post(team, due, occurrence.Now)).ToValueList());
    }
}
