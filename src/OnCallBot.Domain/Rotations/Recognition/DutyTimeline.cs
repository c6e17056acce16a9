using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations.Recognition;

/// <summary>Who has one duty, from the first to the last word of it, without a break and one at a time.</summary>
internal sealed class DutyTimeline
{
    /// <summary>More than anybody has on call for one thing; nobody could say who of them holds it.</summary>
    private const int MostAtOnce = 20;

    private readonly List<Held> _held = [];
    private readonly List<Held> _contested = [];

    public DutyTimeline(DutyId duty, IReadOnlyList<Stint> stints)
    {
        Duty = duty;
        During = new TimeRange(stints.Min(stint => stint.During.Start), stints.Max(stint => stint.During.End));
        Read([.. stints.OrderBy(stint => stint.During.Start).ThenBy(stint => stint.Place.Line)]);
    }

    public DutyId Duty { get; }

    public TimeRange During { get; }

    /// <summary>In order; nobody's stretches are among them.</summary>
    public IReadOnlyList<Held> Held => _held;

    /// <summary>Where several are on call at once, with the one who is taken: the one who began last.</summary>
    public IReadOnlyList<Held> Contested => _contested;

    private void Read(List<Stint> stints)
    {
        var cuts = stints.SelectMany(stint => new[] { stint.During.Start, stint.During.End }).Distinct().Order().ToList();
        var (open, next, place) = (new List<Stint>(), 0, stints[0].Place);
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            open.RemoveAll(stint => stint.During.End <= cuts[i]);
            while (next < stints.Count && stints[next].During.Start <= cuts[i])
            {
                open.Add(stints[next++]);
            }

            var during = new TimeRange(cuts[i], open.Count > MostAtOnce ? During.End : cuts[i + 1]);
            var winner = open.MaxBy(stint => (stint.Level, stint.During.Start, stint.Place.Line));
            place = winner?.Place ?? place;
            Add(_held, new Held(Duty, during, winner?.Who, place));
            if (winner is not null && open.Exists(other => other.Level == winner.Level && other.Who != winner.Who))
            {
                Add(_contested, new Held(Duty, during, winner.Who, place));
            }

            if (open.Count > MostAtOnce)
            {
                return;
            }
        }
    }

    private static void Add(List<Held> all, Held one)
    {
        if (all is [.., var last] && last.Who == one.Who && last.During.End == one.During.Start)
        {
            all[^1] = last with { During = new TimeRange(last.During.Start, one.During.End) };
        }
        else
        {
            all.Add(one);
        }
    }
}
