using OnCallBot.Domain;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Rotations;
using OnCallBot.Scheduling;

namespace OnCallBot.Features.Handovers;

/// <summary>Posts each rotation's handover, at its handoff or when the settings say.</summary>
internal sealed class PostHandover(HandoverTimes times) : IScheduledJob
{
    public string Name => "handover";

    public TimeSpan CatchUp => TimeSpan.FromDays(1);

    public IEnumerable<JobPlan> Plans(TeamState team) => team.Rotations.Values.Select(rotation =>
        new JobPlan(rotation.Id.Value, times.For(rotation)));

    public Decision<bool> Run(TeamState team, JobOccurrence occurrence)
    {
        var rotation = new RotationId(occurrence.Subject);
        var decision = RecordHandover.Decide(team, rotation, occurrence.Due, occurrence.Now, inThread: 0);
        if (decision.Value is not { } handover || !HandoverMessage.Readers(team, handover).Any())
        {
            return new Decision<bool>(false, [], []);
        }

        if (new HandoverBlocks(team, handover).ThreadNeeded is > 0 and var needed)
        {
            decision = RecordHandover.Decide(team, rotation, occurrence.Due, occurrence.Now, needed);
        }

        // No button of last week's stays behind.
        var last = team.FindLatestHandover(rotation);

        return new Decision<bool>(
            true,
            decision.Changes,
            [.. last is null ? [] : HandoverMessage.UpdateWhole(team, last), .. HandoverMessage.Post(team, decision.Value!)]);
    }
}
