using OnCallBot.Domain.Names;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Runbooks;

/// <summary>What somebody means who asks for a runbook: pipelines by their name or their area's, or what runbooks say.</summary>
/// <param name="Named">The pipelines that go by the words; some of them may have no runbook.</param>
/// <param name="Found">Runbooks that say the words, those of <paramref name="Named"/> left out.</param>
/// <param name="Near">Where nothing fits: the names that come closest, best first.</param>
public sealed record RunbookMatch(ValueList<Pipeline> Named, RunbookSearch Found, ValueList<string> Near)
{
    private const float EnoughHere = 0.5f;

    private static readonly RunbookSearch NothingFound = new([], []);

    public bool IsEmpty => Named.Count == 0 && Found.Hits.Count == 0;

    /// <summary>The rotation of what fits best; null where nothing does.</summary>
    public RotationId? Rotation => Named.Count > 0 ? Named[0].Rotation : Found.Hits.Count > 0 ? Found.Hits[0].Runbook.Rotation : null;

    /// <param name="words">A name, a pipeline's id, or words that a runbook may say.</param>
    /// <param name="most">How many runbooks to find by what they say.</param>
    /// <param name="within">Where it has something, only this rotation is meant.</param>
    public static RunbookMatch Find(TeamState team, string words, int most, RotationId? within)
    {
        if (team.Pipelines.TryGetValue(new PipelineId(words), out var pipeline))
        {
            return new RunbookMatch([pipeline], NothingFound, []);
        }

        RotationId?[] scopes = within is null ? [null] : [within, null];

        // What is spelt right in another rotation is meant before what is a slip away in this one.
        foreach (var scope in scopes)
        {
            if (Spelt(team, words, most, scope) is { IsEmpty: false } match)
            {
                return match;
            }
        }

        foreach (var scope in scopes)
        {
            if (Misspelt(team, words, most, scope) is { IsEmpty: false } match)
            {
                return match;
            }
        }

        var near = team.Names.Match(words, within: null).Near.Where(named => named.Value is Target.OfArea or Target.OfPipeline);

        return new RunbookMatch([], NothingFound, near.Select(named => named.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToValueList());
    }

    private static RunbookMatch Spelt(TeamState team, string words, int most, RotationId? scope)
    {
        var match = team.Names.Match(words, scope);
        var named = match.Kind <= MatchKind.Beginnings ? PipelinesOf(team, match) : [];
        if (named.Count > 0 && match.Kind == MatchKind.Exact)
        {
            return new RunbookMatch(named, NothingFound, []);
        }

        // Part of a name may also be what another runbook is about.
        var found = Search(team, words, most + named.Count, scope);

        return new RunbookMatch(named, found.Readings.Count > 0 ? NothingFound : Without(found, named, most), []);
    }

    private static RunbookMatch Misspelt(TeamState team, string words, int most, RotationId? scope)
    {
        var named = PipelinesOf(team, team.Names.Match(words, scope));

        return new RunbookMatch(named, named.Count > 0 ? NothingFound : Search(team, words, most, scope), []);
    }

    /// <summary>A rotation's runbooks that say little of what was asked do not hide those of others that say more.</summary>
    private static RunbookSearch Search(TeamState team, string words, int most, RotationId? scope)
    {
        var found = team.RunbookIndex.Search(words, most, scope);

        return scope is not null && found.Hits is [{ Share: < EnoughHere }, ..] ? NothingFound : found;
    }

    private static RunbookSearch Without(RunbookSearch found, ValueList<Pipeline> named, int most) =>
        found with { Hits = found.Hits.Where(hit => named.All(pipeline => pipeline.Id != hit.Runbook.Pipeline)).Take(most).ToValueList() };

    private static ValueList<Pipeline> PipelinesOf(TeamState team, NameMatch<Target> match) =>
        match.Found
            .SelectMany(IEnumerable<Pipeline> (named) => named.Value switch
            {
                Target.OfArea(var area) => team.PipelinesOf(area.Id),
                Target.OfPipeline(var pipeline) => [pipeline],
                Target.OfRotation(var rotation) when match.Kind == MatchKind.Exact => team.PipelinesOf(rotation.Id),
                _ => [],
            })
            .DistinctBy(pipeline => pipeline.Id)
            .ToValueList();
}
