using System.Globalization;
using OnCallBot.Domain.Jobs;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Swaps;

/// <summary>An open request is followed up 14, 7, 3 and 1 days before its first shift, each once, as far as those lay ahead when it was made.</summary>
public static class FollowUpSwaps
{
    public static IReadOnlyList<int> DaysAhead { get; } = [14, 7, 3, 1];

    /// <summary>The requests to follow up now, each with the days that are left. Of several stages that were missed the last one counts.</summary>
    public static Decision<ValueList<SwapFollowUp>> Decide(TeamState team, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        var due = new List<SwapFollowUp>();
        var marks = new List<(string, DateTimeOffset)>();
        foreach (var swap in team.OpenSwaps.Where(swap => swap.Begins > now))
        {
            var passed = Stages(team, swap).Where(stage => stage.At > swap.MadeAt && stage.At <= now && !team.IsMarked(MarkOf(swap.Id, stage.Days))).ToList();
            if (passed.Count > 0)
            {
                due.Add(new SwapFollowUp(swap.Id, passed[^1].Days));
                marks.AddRange(passed.Select(stage => (MarkOf(swap.Id, stage.Days), swap.Begins)));
            }
        }

        return new Decision<ValueList<SwapFollowUp>>(due.ToValueList(), Marks.Made(team, marks, now).ToValueList(), []);
    }

    private static IEnumerable<(int Days, DateTimeOffset At)> Stages(TeamState team, Swap swap)
    {
        var zone = team.Rotations.TryGetValue(swap.Rotation, out var rotation) ? rotation.Zone : TimeZoneInfo.Utc;
        var begins = swap.Begins.In(zone);

        return DaysAhead.Select(days => (days, DateOnly.FromDateTime(begins.DateTime).AddDays(-days).At(TimeOnly.FromDateTime(begins.DateTime), zone)));
    }

    private static string MarkOf(SwapId swap, int days) => string.Create(CultureInfo.InvariantCulture, $"swap/{swap}/follow-up/{days}");
}
