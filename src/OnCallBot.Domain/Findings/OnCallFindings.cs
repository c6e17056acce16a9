using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;

namespace OnCallBot.Domain.Findings;

/// <summary>Where runbooks say something else about who is on call than principles and table do.</summary>
internal static class OnCallFindings
{
    public static IEnumerable<Finding> Find(Subject subject)
    {
        var nobody = subject.Pipelines
            .Where(pipeline => pipeline.Audience is Audience.Investor && subject.IsWatched(pipeline))
            .SelectMany(pipeline => OnCall(subject, pipeline).Where(line => Phrases.SaysNobody(line.Said.Text)))
            .ToValueList();
        if (nobody.Count > 0)
        {
            yield return new Finding.InvestorsWithoutOnCall(subject.Id, nobody, subject.Principles.FirstOrDefault(line => Phrases.PagesForInvestors(line.Text)), subject.TablePlace);
        }

        var own = OwnTeams(subject);
        var watched = subject.Pipelines
            .Where(subject.IsWatched)
            .SelectMany(pipeline => OnCall(subject, pipeline).Select(line => (Line: line, Team: FindWatcher(subject, pipeline, line.Said.Text))))
            .Where(one => one.Team is { } team && !own.Contains(team))
            .Select(one => new PipelineTeam(one.Line.Pipeline, one.Line.Said, one.Team!.Value))
            .ToValueList();
        if (watched.Count > 0)
        {
            yield return new Finding.WatchedByOwners(subject.Id, watched, subject.TablePlace);
        }
    }

    private static IEnumerable<PipelineLine> OnCall(Subject subject, Pipeline pipeline) =>
        (subject.FindRunbook(pipeline)?.OnCall ?? []).Select(line => new PipelineLine(pipeline.Id, line));

    /// <summary>The owner team of the pipeline whose people watch it by the text, or null.</summary>
    private static TeamId? FindWatcher(Subject subject, Pipeline pipeline, string text) =>
        Phrases.FindWatcher(text) is not { } who
            ? null
            : pipeline.Owners.Select(claim => (TeamId?)claim.Team).FirstOrDefault(team => Phrases.Names(subject.Team, team!.Value).Any(name => Phrases.Mentions(who, name)));

    /// <summary>The teams that the engineers themselves are: «4 data engineers» are of Data Engineering.</summary>
    private static HashSet<TeamId> OwnTeams(Subject subject)
    {
        var own = subject.Rotation.Engineers().Select(id => subject.Team.Engineers.GetValueOrDefault(id)?.Team).Where(team => team is not null).Select(team => team!.Value).ToHashSet();
        own.Add(Team.IdOf(subject.Rotation.Name));
        foreach (var kind in subject.Principles.Select(line => Phrases.FindHeadcount(line.Text)?.Kind).Where(kind => kind is not null))
        {
            own.UnionWith(subject.Pipelines.SelectMany(pipeline => pipeline.Owners).Select(claim => claim.Team).Where(team => team.Value.StartsWith(kind!, StringComparison.Ordinal)));
        }

        return own;
    }
}
