using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Domain.Findings;

/// <summary>SLAs that say the opposite of what is meant, or another limit, or nothing that can be measured.</summary>
internal static class SlaFindings
{
    public static IEnumerable<Finding> Find(Subject subject)
    {
        var slas = subject.Pipelines.SelectMany(pipeline => (subject.FindRunbook(pipeline)?.Slas ?? []).Select(sla => (Pipeline: pipeline, Sla: sla))).ToList();

        var reversed = slas.Where(one => SlaComparison.IsReversed(one.Sla.Text)).Select(one => new PipelineLine(one.Pipeline.Id, one.Sla)).ToValueList();
        if (reversed.Count > 0)
        {
            yield return new Finding.SlaReversed(subject.Id, reversed);
        }

        var others = slas
            .Select(one => (one.Pipeline, one.Sla, Said: SlaText.FindFreshness(one.Sla.Text)))
            .Where(one => one.Said is not null && one.Pipeline.Freshness is { } holds && holds != one.Said)
            .Select(one => new FreshnessConflict(one.Pipeline.Id, one.Pipeline.Freshness!.Value, one.Said!.Value, one.Sla))
            .ToValueList();
        if (others.Count > 0)
        {
            yield return new Finding.FreshnessDisagrees(subject.Id, others);
        }

        var vague = slas.Where(one => !Phrases.IsMeasurable(one.Sla.Text)).Select(one => new PipelineLine(one.Pipeline.Id, one.Sla)).ToValueList();
        if (vague.Count > 0)
        {
            yield return new Finding.SlaWithoutNumber(subject.Id, vague);
        }
    }
}
