using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations;

/// <summary>A repeating table week -> duty -> engineer, and when its weeks begin.</summary>
public sealed record RotationTable
{
    private const int WeekDays = 7;

    /// <exception cref="ArgumentException">It has no week: nothing could repeat.</exception>
    public RotationTable(DateTimeOffset? from, DateOnly firstDay, TimeOnly handoffTime, TimeZoneInfo zone, ValueList<Duty> duties, ValueList<RotationWeek> weeks)
    {
        if (weeks.Count == 0)
        {
            throw new ArgumentException("A rotation's table has at least one week.", nameof(weeks));
        }

        From = from;
        FirstDay = firstDay;
        HandoffTime = handoffTime;
        Zone = zone;
        Duties = duties;
        Weeks = weeks;
    }

    /// <summary>The handoff at which this table takes over from the one before it; null: it is the first and always held.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The day on which a week 1 began. The table holds before it too.</summary>
    public DateOnly FirstDay { get; init; }

    public TimeOnly HandoffTime { get; init; }

    public TimeZoneInfo Zone { get; init; }

    public ValueList<Duty> Duties { get; init; }

    public ValueList<RotationWeek> Weeks { get; init; }

    internal int TurnAt(DateTimeOffset moment)
    {
        var days = moment.DateIn(Zone).DayNumber - FirstDay.DayNumber;
        var turn = (int)Math.Floor((double)days / WeekDays);

        // A handoff that the clocks skip can fall on the next day, one before midnight on the day before.
        if (moment < Handoff(turn))
        {
            return turn - 1;
        }

        return moment < Handoff(turn + 1) ? turn : turn + 1;
    }

    internal DateTimeOffset Handoff(int turn) => FirstDay.AddDays(turn * WeekDays).At(HandoffTime, Zone);

    internal int WeekOf(int turn) => ((turn % Weeks.Count) + Weeks.Count) % Weeks.Count; // % keeps the sign, and turns before the first day are negative.
}
