using OnCallBot.Domain.Fairness;

namespace OnCallBot.Domain.Findings;

/// <summary>What the table does not share out fairly, and what the principles say of it that it does not keep.</summary>
internal static class FairnessFindings
{
    public static IEnumerable<Finding> Find(Subject subject)
    {
        if (!subject.HasTable)
        {
            yield break;
        }

        var fairness = CycleFairness.Of(subject.Table);
        if (!fairness.IsFair)
        {
            yield return new Finding.NotFair(subject.Id, fairness, subject.TablePlace, subject.Principles.FirstOrDefault(line => Phrases.PromisesFairness(line.Text)));
        }

        var named = subject.Table.Weeks.SelectMany(week => week.Assignments).Select(cell => cell.Engineer).Distinct().Count();
        foreach (var line in subject.Principles)
        {
            if (Phrases.FindHeadcount(line.Text) is { } said && said.Count != named)
            {
                yield return new Finding.HeadcountDisagrees(subject.Id, line, said.Count, named, subject.TablePlace);
            }
        }
    }
}
