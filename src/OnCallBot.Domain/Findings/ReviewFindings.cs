using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Domain.Findings;

/// <summary>Runbooks that nobody has reviewed for too long.</summary>
internal static class ReviewFindings
{
    public static IEnumerable<Finding> Find(Subject subject, DateTimeOffset now, int days)
    {
        var stale = StaleRunbook.Of(subject.Team, subject.Id, now, days).ToValueList();
        if (stale.Count > 0)
        {
            yield return new Finding.NotReviewed(subject.Id, days, stale);
        }
    }
}
