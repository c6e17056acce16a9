namespace OnCallBot.Domain.People;

/// <summary>From <paramref name="Start"/> to before <paramref name="End"/> on a business day, in local time.</summary>
public readonly record struct WorkingHours(TimeOnly Start, TimeOnly End)
{
    public static WorkingHours Usual { get; } = new(new TimeOnly(9, 0), new TimeOnly(17, 0));
}
