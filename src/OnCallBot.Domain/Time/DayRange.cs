namespace OnCallBot.Domain.Time;

/// <summary>Whole days, both ends included, as people write leave: 21 December to 3 January.</summary>
public readonly record struct DayRange
{
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public DayRange(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            throw new ArgumentException($"The last day lies before the first: {first:O} to {last:O}.", nameof(last));
        }

        First = first;
        Last = last;
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public int Count => Last.DayNumber - First.DayNumber + 1;

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    public bool Overlaps(DayRange other) => First <= other.Last && other.First <= Last;

    /// <summary>From the first day's beginning to the last day's end, as the clocks of <paramref name="zone"/> have it.</summary>
    public TimeRange In(TimeZoneInfo zone) => new(First.StartIn(zone), Last.AddDays(1).StartIn(zone));

    public override string ToString() => $"{First:yyyy-MM-dd}..{Last:yyyy-MM-dd}";
}
