using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Findings;

/// <summary>One thing under several names, and names that nothing goes by.</summary>
internal static class NameFindings
{
    public static IEnumerable<Finding> Find(Subject subject)
    {
        var teams = (subject.Document?.Teams ?? [])
            .Select(id => subject.Team.Teams.GetValueOrDefault(id))
            .Where(team => team is not null)
            .Select(team => new TeamNames(team!.Id, Undeclared(team)))
            .Where(team => team.Names.Count > 1)
            .ToValueList();
        if (teams.Count > 0)
        {
            yield return new Finding.TeamsUnderSeveralNames(subject.Id, teams);
        }

        var pipelines = subject.Pipelines
            .Where(pipeline => Slug.Of(pipeline.Name) != Slug.Of(pipeline.Said.Text))
            .Select(pipeline => new PipelineLine(pipeline.Id, pipeline.Said))
            .ToValueList();
        if (pipelines.Count > 0)
        {
            yield return new Finding.PipelinesUnderTwoNames(subject.Id, pipelines);
        }

        var unknown = (subject.Document?.Unread ?? []).Where(line => line.Kind is UnreadKind.Pipeline).ToValueList();
        if (unknown.Count > 0)
        {
            yield return new Finding.UnknownPipelines(subject.Id, unknown);
        }
    }

    /// <summary>The spellings that are neither the name by which the team goes nor one that <c>aka</c> declares.</summary>
    private static ValueList<Stated> Undeclared(People.Team team)
    {
        var known = team.Aka.Append(team.Name).Select(Slug.Of).ToHashSet(StringComparer.Ordinal);
        var others = team.Spellings.Where(said => !known.Contains(Slug.Of(said.Text))).ToList();

        return others.Count == 0 ? [] : [.. team.Spellings.Where(said => Slug.Of(said.Text) == Slug.Of(team.Name)).DefaultIfEmpty(new Stated(team.Name, others[0].Place)), .. others];
    }
}
