namespace OnCallBot.Domain.Time.Spoken;

/// <summary>The time that somebody names, in their own time zone.</summary>
public abstract record When
{
    private When()
    {
    }

    public sealed record Now : When;

    /// <summary>A day, and no hour of it: its working hours are meant.</summary>
    public sealed record Day(DateOnly Date) : When;

    public sealed record Moment(DateOnly Date, TimeOnly Time) : When;

    /// <summary>The shift week that begins in the seven days from this Monday on.</summary>
    public sealed record Week(DateOnly Monday) : When;

    public sealed record Days(DayRange Range) : When;
}
