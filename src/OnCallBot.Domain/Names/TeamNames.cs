using System.Collections.Concurrent;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Names;

/// <summary>Everything in a snapshot that people ask after by name.</summary>
public sealed class TeamNames
{
    private readonly TeamState _team;
    private readonly Lazy<NameMatcher<Target>> _everything;
    private readonly ConcurrentDictionary<RotationId, NameMatcher<Target>> _byRotation = [];

    internal TeamNames(TeamState team)
    {
        _team = team;
        _everything = new(() => new NameMatcher<Target>(team.RotationsByName.SelectMany(NamesOf).Concat(Everybody(team).Select(NameOf))));
    }

    /// <summary>
    /// What the words mean: one thing, or things of one name in several rotations. Where <paramref name="within"/> has something
    /// that goes by them, that is meant, wherever else there is another.
    /// </summary>
    public Result<ValueList<Target>> Find(string words, RotationId? within)
    {
        var own = within is null ? null : Match(words, within);
        if (own is { Kind: < MatchKind.Misspelled })
        {
            return Meant(words, own);
        }

        var any = Match(words, within: null);

        return Meant(words, own is not null && own.Kind <= any.Kind && own.Kind != MatchKind.None ? own : any);
    }

    /// <summary>All that goes by the words and fits equally well.</summary>
    /// <param name="within">Only what belongs to this rotation; null: everything.</param>
    public NameMatch<Target> Match(string words, RotationId? within) =>
        (within is { } rotation ? MatcherOf(rotation) : _everything.Value).Match(words);

    /// <summary>Whether the words are the whole name of something, not a part of it.</summary>
    public bool AreName(string words) => _everything.Value.Match(words).Kind == MatchKind.Exact;

    private static Result<ValueList<Target>> Meant(string words, NameMatch<Target> match)
    {
        if (match.Kind == MatchKind.None)
        {
            return new Refusal.NoSuchName(words, Choices(match.Near));
        }

        IReadOnlyList<Named<Target>> found = match.Found;
        if (match.Kind == MatchKind.Exact)
        {
            // Its own name before another's other name: so a choice, which offers names, always ends in one.
            var joined = FoldedName.Of(words).Joined;
            var first = found.Min(named => (FoldedName.Of(named.Name).Joined != joined, named.Value.Rank));
            found = [.. found.Where(named => (FoldedName.Of(named.Name).Joined != joined, named.Value.Rank) == first)];
        }

        // «growt» is the area; that its pipelines are called after it makes no other choice.
        var areas = match.Found.Select(named => named.Value).OfType<Target.OfArea>().Select(area => area.Area.Id).ToHashSet();
        found = [.. found.Where(named => named.Value is not Target.OfPipeline(var pipeline) || !areas.Contains(pipeline.Area))];

        return found.DistinctBy(named => (named.Value is Target.OfEngineer ? named.Value.ToString() : "", FoldedName.Of(named.Name).Joined)).Count() == 1
            ? found.Select(named => named.Value).ToValueList()
            : new Refusal.Ambiguous(words, Choices(found));
    }

    private static ValueList<string> Choices(IEnumerable<Named<Target>> names) =>
        names.Select(named => named.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToValueList();

    private static IEnumerable<Engineer> Everybody(TeamState team) =>
        team.Engineers.Values.OrderBy(engineer => engineer.HasLeft).ThenBy(engineer => engineer.Id.Value, StringComparer.Ordinal);

    private static Named<Target> NameOf(Engineer engineer) =>
        new(new Target.OfEngineer(engineer), engineer.Name, engineer.DisplayName is { } display ? [display] : []);

    private NameMatcher<Target> MatcherOf(RotationId rotation) =>
        _byRotation.GetOrAdd(rotation, id => new NameMatcher<Target>(NamesOf(_team.Rotations[id]).Concat(PeopleOf(_team.Rotations[id]))));

    private IEnumerable<Named<Target>> PeopleOf(Rotation rotation) =>
        rotation.Engineers().Concat(rotation.Admins).Distinct().Where(_team.Engineers.ContainsKey).Select(id => NameOf(_team.Engineers[id]));

    private IEnumerable<Named<Target>> NamesOf(Rotation rotation)
    {
        var duties = rotation.Latest.Duties;

        return
        [
            .. _team.AreasOf(rotation.Id).Select(area => new Named<Target>(new Target.OfArea(area), area.Name, NamesOfDuties(duties, area), rotation.Name)),
            .. _team.PipelinesOf(rotation.Id).Select(pipeline => new Named<Target>(new Target.OfPipeline(pipeline), pipeline.Name, [], rotation.Name)),
            .. duties.Where(duty => duty.IsBackup).Select(duty => new Named<Target>(new Target.OfDuty(rotation, duty), duty.Name, [], rotation.Name)),
            new Named<Target>(new Target.OfRotation(rotation), rotation.Name, []),
        ];
    }

    private static ValueList<string> NamesOfDuties(ValueList<Duty> duties, Area area) =>
        duties.Where(duty => duty.Area == area.Id && duty.Name != area.Name).Select(duty => duty.Name).ToValueList();
}
