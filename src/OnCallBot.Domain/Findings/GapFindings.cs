using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Domain.Findings;

/// <summary>What runbooks and people are missing.</summary>
internal static class GapFindings
{
    public static IEnumerable<Finding> Find(Subject subject)
    {
        var bare = subject.Pipelines.Where(pipeline => subject.FindRunbook(pipeline) is null).Select(pipeline => new PipelineLine(pipeline.Id, pipeline.Said)).ToValueList();
        if (bare.Count > 0)
        {
            yield return new Finding.NoRunbook(subject.Id, bare);
        }

        var incomplete = subject.Pipelines
            .Select(pipeline => (Pipeline: pipeline, Runbook: subject.FindRunbook(pipeline)))
            .Where(one => one.Runbook is not null)
            .Select(one => new MissingFields(one.Pipeline.Id, Missing(one.Pipeline, one.Runbook!).ToValueList(), one.Pipeline.Said.Place))
            .Where(one => one.Fields.Count > 0)
            .ToValueList();
        if (incomplete.Count > 0)
        {
            yield return new Finding.RunbooksIncomplete(subject.Id, incomplete);
        }

        var people = subject.Rotation.Latest.Weeks.SelectMany(week => week.Assignments).Select(cell => cell.Engineer).Concat(subject.Rotation.Admins).Distinct()
            .Select(id => subject.Team.Engineers.GetValueOrDefault(id)).Where(engineer => engineer is not null).Select(engineer => engineer!).ToList();
        var (slack, zone, holidays) = (Without(people, one => one.SlackUser is null), Without(people, one => one.Zone is null), Without(people, one => one.Holidays is null));
        if (slack.Count + zone.Count + holidays.Count > 0)
        {
            yield return new Finding.PeopleIncomplete(subject.Id, slack, zone, holidays);
        }
    }

    private static ValueList<EngineerId> Without(IEnumerable<Engineer> people, Func<Engineer, bool> isMissing) => people.Where(isMissing).Select(one => one.Id).ToValueList();

    private static IEnumerable<RunbookField> Missing(Pipeline pipeline, Runbook runbook)
    {
        if (pipeline.FindOwner(OwnerRole.Primary) is null)
        {
            yield return RunbookField.Owner;
        }

        if (runbook.DataTypes.Count == 0)
        {
            yield return RunbookField.DataType;
        }

        if (runbook.CommonIssues.Count == 0)
        {
            yield return RunbookField.Issue;
        }

        if (runbook.Slas.Count == 0)
        {
            yield return RunbookField.Sla;
        }

        if (runbook.OnCall.Count == 0)
        {
            yield return RunbookField.OnCall;
        }
    }
}
