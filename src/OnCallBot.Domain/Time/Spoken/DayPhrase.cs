namespace OnCallBot.Domain.Time.Spoken;

/// <summary>A day, a week or a time of day read from some tokens, or what is wrong with them.</summary>
/// <param name="Next">The first token after it.</param>
/// <param name="Days">How many, from <paramref name="First"/> on.</param>
/// <param name="Nearest">Where something is wrong: what would have worked in its place.</param>
internal sealed record DayPhrase(int Next, DateOnly First, int Days = 1, TimeOnly? Time = null, DayFault? Fault = null, params IReadOnlyList<string> Nearest)
{
    private const int WeekDays = 7;

    public DateOnly Last => First.AddDays(Days - 1);

    /// <summary><see cref="First"/> is a Monday, and the seven days from it are meant.</summary>
    public bool IsWeek => Days == WeekDays;

    public static DayPhrase Wrong(int next, DayFault fault, params IReadOnlyList<string> nearest) => new(next, default, Fault: fault, Nearest: nearest);
}
