using OnCallBot.Domain.Jobs;

namespace OnCallBot.Domain.Imports;

/// <summary>Keeps since when a calendar cannot be had from its address, and that the admins know it.</summary>
public static class WatchFeed
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    // Until it works again, whenever that is.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(3650);

    /// <summary>True: it has been so for a day, and the admins must be told; they are only once.</summary>
    /// <param name="calendar">The calendar's name.</param>
    public static Decision<bool> Failed(TeamState team, string calendar, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        if (team.Find(Mark.KeyOf(FailingMark(calendar))) is not Mark since)
        {
            return new Decision<bool>(false, new Change.Put(new Mark(FailingMark(calendar), now, now + Kept)));
        }

        return now - since.MadeAt >= Patience && !team.IsMarked(ToldMark(calendar))
            ? new Decision<bool>(true, new Change.Put(new Mark(ToldMark(calendar), now, now + Kept)))
            : new Decision<bool>(false);
    }

    /// <summary>True: it did not before.</summary>
    public static Decision<bool> Worked(TeamState team, string calendar)
    {
        ArgumentNullException.ThrowIfNull(team);

        string[] made = [.. new[] { FailingMark(calendar), ToldMark(calendar) }.Where(team.IsMarked)];

        return new Decision<bool>(made.Length > 0, [.. made.Select(Change (name) => new Change.Remove(Mark.KeyOf(name)))], []);
    }

    private static string FailingMark(string calendar) => $"feed/{calendar}/failing";

    private static string ToldMark(string calendar) => $"feed/{calendar}/told";
}
