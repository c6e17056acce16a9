namespace OnCallBot.Domain.Time.Spoken;

/// <summary>A day, a week or a time of day read from some tokens, or what is wrong with them.</summary>
/// <param name="Next">The first token after it.</param>
/// <param name="IsWeek"><paramref name="First"/> is a Monday, and the seven days from it are meant.</param>
/// <param name="Nearest">Where something is wrong: what would have worked in its place.</param>
internal sealed record DayPhrase(int Next, DateOnly First, bool IsWeek = false, TimeOnly? Time = null, DayFault? Fault = null, params IReadOnlyList<string> Nearest)
{
    private const int WeekDays = 7;

    public DateOnly Last => IsWeek ? First.AddDays(WeekDays - 1) : First;

    public static DayPhrase Wrong(int next, DayFault fault, params IReadOnlyList<string> nearest) => new(next, default, Fault: fault, Nearest: nearest);
}
