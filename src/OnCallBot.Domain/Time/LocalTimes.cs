namespace OnCallBot.Domain.Time;

/// <summary>
/// The one place where a wall time becomes a moment. A wall time that the clocks skip is the first moment after the gap;
/// one that they show twice is the first of the two.
/// </summary>
public static class LocalTimes
{
    public static DateTimeOffset At(this DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);

        var wall = new DateTimeOffset(day.ToDateTime(time), TimeSpan.Zero);
        var before = zone.GetUtcOffset(wall.AddDays(-1));
        var after = zone.GetUtcOffset(wall.AddDays(1));
        if (before == after && zone.GetUtcOffset(wall - before) == before)
        {
            return wall - before;
        }

        // Both rules are one: the first moment at which the clocks show the wall time or a later one.
        var change = ChangeBetween(wall.AddDays(-1), wall.AddDays(1), zone);
        if (wall - before < change)
        {
            return wall - before;
        }

        return wall - after >= change ? wall - after : change;
    }

    /// <summary>The first moment of a day; midnight, where the clocks do not skip it.</summary>
    public static DateTimeOffset StartIn(this DateOnly day, TimeZoneInfo zone) => day.At(TimeOnly.MinValue, zone);

    public static DateOnly DateIn(this DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(moment.In(zone).DateTime);

    public static TimeOnly TimeIn(this DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeOnly.FromDateTime(moment.In(zone).DateTime);

    /// <summary>The same moment with the offset that <paramref name="zone"/> has then.</summary>
    public static DateTimeOffset In(this DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone);

    private static DateTimeOffset ChangeBetween(DateTimeOffset start, DateTimeOffset end, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(start);
        var (low, high) = (start.UtcTicks, end.UtcTicks);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (zone.GetUtcOffset(new DateTimeOffset(middle, TimeSpan.Zero)) == offset)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return new DateTimeOffset(high, TimeSpan.Zero);
    }
}
