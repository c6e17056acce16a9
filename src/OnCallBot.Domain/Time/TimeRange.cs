namespace OnCallBot.Domain.Time;

/// <summary>A stretch of time: <see cref="Start"/> belongs to it, <see cref="End"/> does not. Never empty.</summary>
public readonly record struct TimeRange
{
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public TimeRange(DateTimeOffset start, DateTimeOffset end)
    {
        if (end <= start)
        {
            throw new ArgumentException($"A time range ends after it starts: {start:O} to {end:O}.", nameof(end));
        }

        Start = start.ToUniversalTime();
        End = end.ToUniversalTime();
    }

    public DateTimeOffset Start { get; }

    public DateTimeOffset End { get; }

    public TimeSpan Length => End - Start;

    public bool Contains(DateTimeOffset moment) => Start <= moment && moment < End;

    public bool Overlaps(TimeRange other) => Start < other.End && other.Start < End;

    /// <summary>The part that both share, or null where they share none.</summary>
    public TimeRange? Intersect(TimeRange other)
    {
        var start = Start > other.Start ? Start : other.Start;
        var end = End < other.End ? End : other.End;

        return start < end ? new TimeRange(start, end) : null;
    }

    public override string ToString() => $"[{Start:yyyy-MM-dd'T'HH:mm:ss'Z'}, {End:yyyy-MM-dd'T'HH:mm:ss'Z'})";
}
