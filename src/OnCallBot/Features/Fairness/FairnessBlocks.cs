using OnCallBot.Domain.Fairness;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Fairness;

/// <summary>A rotation's loads and the verdict on its table, as Slack shows them.</summary>
internal static class FairnessBlocks
{
    /// <param name="chart">Where the picture of the loads is; null: characters have to do.</param>
    public static IEnumerable<Block> Of(RotationLoads loads, FairnessVerdict verdict, string? chart, Voice voice)
    {
        yield return Shapes.Section(FairnessWording.Title(loads));
        yield return chart is null ? Shapes.Section(LoadBars.Of(loads, voice)) : Shapes.Image(chart, FairnessWording.ChartAlt(loads, voice));
        foreach (var block in Shapes.Sections(loads.Engineers.Select(load => FairnessWording.Load(load, voice))))
        {
            yield return block;
        }

        yield return Shapes.Context(FairnessWording.Span(loads, voice));
        foreach (var block in Verdict(verdict, voice))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Verdict(FairnessVerdict verdict, Voice voice)
    {
        if (verdict.Fairness.IsFair)
        {
            yield return Shapes.Section(VerdictWording.Fair(verdict.Fairness));
            yield break;
        }

        yield return Shapes.Section(Mrkdwn.Join("\n", verdict.Fairness.Breaking.Select(count => VerdictWording.Breaks(count, voice)).Prepend(VerdictWording.NotFair(verdict.Fairness))));
        foreach (var block in Shapes.Sections(verdict.ForGood.Changes.Select(change => VerdictWording.Change(change, voice)).Prepend(VerdictWording.ForGood(verdict.ForGood))))
        {
            yield return block;
        }

        if (verdict.ThisCycle is { } rest)
        {
            var debts = VerdictWording.Debts(rest, voice);
            foreach (var block in Shapes.Sections([VerdictWording.ThisCycle(verdict, rest), .. rest.Changes.Select(change => VerdictWording.Change(change, voice)), .. debts.IsEmpty ? (Mrkdwn[])[] : [debts]]))
            {
                yield return block;
            }
        }
    }
}
