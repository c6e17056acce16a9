namespace OnCallBot.Domain.Jobs;

/// <summary>Keeps what is done once, and lets go of what nobody asks for any more.</summary>
public static class Marks
{
    // A clock that is set back must not find them gone.
    private static readonly TimeSpan KeptLonger = TimeSpan.FromDays(30);

    public static IEnumerable<Change> Made(TeamState team, IReadOnlyCollection<(string Name, DateTimeOffset NeededUntil)> marks, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(marks);

        return marks.Count == 0
            ? []
            : team.Marks.Where(mark => mark.NeededUntil + KeptLonger < now).Select(Change (mark) => new Change.Remove(mark.Key))
                .Concat(marks.Select(mark => new Change.Put(new Mark(mark.Name, now, mark.NeededUntil))));
    }
}
