using Microsoft.Extensions.Options;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Scheduling;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary>Every morning of those who own runbooks, asks them to review what nobody has for too long.</summary>
internal sealed class NudgeReviews(IOptions<ScheduleOptions> options) : IScheduledJob
{
    public string Name => "runbook reviews";

    // Who is not at work any more is asked the next morning.
    public TimeSpan CatchUp => TimeSpan.FromHours(20);

    public IEnumerable<JobPlan> Plans(TeamState team) => team.Rotations.Values.Select(rotation => new JobPlan(rotation.Id.Value, new OpeningsTimetable(OpeningsOf(team, rotation))));

    public Decision<bool> Run(TeamState team, JobOccurrence occurrence)
    {
        var decision = NudgeOwners.Decide(team, new RotationId(occurrence.Subject), occurrence.Now, options.Value.DaysOfReview);

        return new Decision<bool>(decision.Value.Count > 0, decision.Changes, decision.Value.SelectMany(NudgeMessage.Posts).ToValueList());
    }

    private static ValueList<WorkingOpening> OpeningsOf(TeamState team, Rotation rotation) => team.PipelinesOf(rotation.Id)
        .Select(NudgeOwners.OwnerOf)
        .Distinct()
        .Select(owner => owner is { } id ? team.Teams.GetValueOrDefault(id) : null)
        .Select(owner => new WorkingOpening((owner?.Hours ?? WorkingHours.Usual).Start, owner?.Zone ?? rotation.Zone))
        .DistinctBy(opening => (opening.Start, opening.Zone.Id))
        .ToValueList();
}
