using OnCallBot.Domain.Fairness;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>Whether a table is fair, what breaks that, and what would mend it.</summary>
internal static class VerdictWording
{
    private const string AllAreas = "All areas together";

    public static Mrkdwn Fair(CycleFairness fairness) =>
        Mrkdwn.Of($"✅ *The table is fair*: over its {FairnessWording.Count(fairness.Weeks, "week")}, no two people differ by more than one week of any duty.");

    public static Mrkdwn NotFair(CycleFairness fairness) => Mrkdwn.Of($"⚖️ *The table is not fair* over its {FairnessWording.Count(fairness.Weeks, "week")}:");

    public static Mrkdwn Breaks(DutyCount count, Voice voice)
    {
        var shares = count.Counts.OrderByDescending(one => one.Count).Select(one => $"{voice.CalledBy(one.Engineer)} {one.Count}");

        return Mrkdwn.Of($"•  {count.Duty?.Name ?? AllAreas}: {Voice.List(shares)}; {(count.LeastSpread == 0 ? "they could all be equal" : "they need not differ by more than 1")}");
    }

    public static Mrkdwn ForGood(Mending mending) => mending.Changes.Count == 0
        ? Mrkdwn.Of($"I found no change to the table that brings it nearer to fair.")
        : Mrkdwn.Of($"*{Best(mending)} to the table: {FairnessWording.Count(mending.Changes.Count, "cell")}*{(mending.Debts.Count == 0 ? "" : ", and it is nearer to fair, not fair")}");

    public static Mrkdwn Change(TableChange change, Voice voice) =>
        Mrkdwn.Of($"•  week {change.Week}, {change.Duty.Name}: {voice.CalledBy(change.From)} → {voice.CalledBy(change.To)}");

    public static Mrkdwn ThisCycle(FairnessVerdict verdict, Mending mending)
    {
        var left = verdict.Fairness.Weeks - verdict.Begun;
        var begun = verdict.Begun == 1 ? "week 1 stays as it is" : $"weeks 1 to {verdict.Begun} stay as they are";
        var rest = left == 1 ? $"week {verdict.Fairness.Weeks}" : $"the other {left}";

        return mending.Changes.Count > 0
            ? Mrkdwn.Of($"*In this cycle*, {begun}. {Best(mending)} to {rest}: {FairnessWording.Count(mending.Changes.Count, "cell")}")
            : Mrkdwn.Of($"*In this cycle*, {(left == 0 ? "all weeks have begun and stay as they are" : $"{begun}, and no change to {rest} {(mending.IsOptimal ? "would help" : "was found that helps")}")}.");
    }

    /// <summary>What is left to carry over; empty: nothing.</summary>
    public static Mrkdwn Debts(Mending mending, Voice voice)
    {
        // Who has too few areas has too much Backup: it is said once.
        var duties = mending.Debts.Any(debt => debt.Duty is not null) ? mending.Debts.Where(debt => debt.Duty is not null) : mending.Debts;
        var people = duties.GroupBy(debt => debt.Engineer).Select(group => $"{voice.CalledBy(group.Key)} has {Voice.List(group.Select(debt => $"{Math.Abs(debt.Shifts)} {debt.Duty?.Name ?? AllAreas} too {(debt.Shifts > 0 ? "many" : "few")}"))}").ToList();

        return people.Count == 0 ? default : Mrkdwn.Of($"What then stays is a debt for the next cycle: {string.Join("; ", people)}.");
    }

    private static string Best(Mending mending) => mending.IsOptimal ? "Smallest change (optimal: no fewer cells would do)" : "Best change found (a smaller one may exist)";
}
