using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;

namespace OnCallBot.Domain.Findings;

/// <summary>Where places disagree about who owns a pipeline.</summary>
internal static class OwnerFindings
{
    public static IEnumerable<Finding> Find(Subject subject)
    {
        var conflicts = subject.Pipelines.SelectMany(Conflicts).ToValueList();
        if (conflicts.Count > 0)
        {
            yield return new Finding.OwnersDisagree(subject.Id, conflicts);
        }

        foreach (var line in subject.Document?.Rationale ?? [])
        {
            var about = Group(subject, line.Text);
            foreach (var (team, role) in about.Count == 0 ? [] : Parts(subject, line.Text))
            {
                var others = about.Where(pipeline => !pipeline.Owners.Any(claim => claim.Team == team && (role is null || claim.Role == role))).Select(pipeline => pipeline.Id).ToValueList();
                if (others.Count > 0)
                {
                    yield return new Finding.RationaleDisagrees(subject.Id, line, team, role, others);
                }
            }
        }
    }

    private static IEnumerable<OwnerConflict> Conflicts(Pipeline pipeline)
    {
        foreach (var claims in pipeline.Owners.GroupBy(claim => claim.Role))
        {
            var first = claims.First();
            if (claims.FirstOrDefault(claim => claim.Team != first.Team) is { } other)
            {
                yield return new OwnerConflict(pipeline.Id, claims.Key, first.Said, other.Said);
            }
        }
    }

    /// <summary>The pipelines that «Profit pipelines», «Metrics pipelines» or «Investor pipelines» means.</summary>
    private static List<Pipeline> Group(Subject subject, string text)
    {
        if (Phrases.FindGroup(text) is not { } group)
        {
            return [];
        }

        var stem = Stem(Slug.Of(group));
        var ofArea = subject.Pipelines.Where(pipeline => subject.Team.Areas.GetValueOrDefault(pipeline.Area) is { } area && Stem(Slug.Of(area.Name)) == stem).ToList();

        return ofArea.Count > 0 ? ofArea : [.. subject.Pipelines.Where(pipeline => Slug.Of(pipeline.Name).Split('-').Any(word => Stem(word) == stem))];
    }

    private static string Stem(string word) => word.TrimEnd('s');

    /// <summary>Which teams the text gives a part, and which; null: some part or other.</summary>
    private static IEnumerable<(TeamId Team, OwnerRole? Role)> Parts(Subject subject, string text)
    {
        foreach (var team in subject.Document?.Teams ?? [])
        {
            var name = Phrases.Names(subject.Team, team).Where(name => Phrases.Mentions(text, name)).MaxBy(name => name.Length);
            if (name is not null && Phrases.FindPart(text, name) is { } part)
            {
                yield return (team, part.Role);
            }
        }
    }
}
