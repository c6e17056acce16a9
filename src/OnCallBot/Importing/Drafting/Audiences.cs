using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Drafting;

/// <summary>
/// Whom pipelines' numbers go to where no runbook says it: by the list of areas where that leaves no doubt, else by the
/// pipeline's name. Paged at any hour is the safe side: without «experiments» in its name a pipeline is an investor one.
/// </summary>
internal static class Audiences
{
    public static Audience ByName(string pipeline) =>
        pipeline.Contains("experiment", StringComparison.OrdinalIgnoreCase) ? Audience.Experiment : Audience.Investor;

    /// <summary>For each of an area's pipelines the words of the list that are about it; null where the list does not fit.</summary>
    public static IReadOnlyList<Stated?> ByList(IReadOnlyList<string> pipelines, IEnumerable<AudienceHint> hints)
    {
        var said = hints.Select(hint => hint.Said).ToLookup(hint => Wordings.FindAudience(hint.Text));
        foreach (var audience in Enum.GetValues<Audience>())
        {
            if (said[audience].Count() != pipelines.Count(name => ByName(name) == audience))
            {
                return [.. pipelines.Select(_ => (Stated?)null)];
            }
        }

        var left = Enum.GetValues<Audience>().ToDictionary(audience => audience, audience => new Queue<Stated>(said[audience]));

        return [.. pipelines.Select(name => left[ByName(name)].Dequeue())];
    }
}
