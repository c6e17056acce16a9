namespace OnCallBot.Domain.Time.Spoken;

/// <summary>What a reader found of a date in somebody's words.</summary>
public abstract record DayReading
{
    private DayReading()
    {
    }

    /// <summary>The words name no time.</summary>
    public sealed record None : DayReading;

    /// <param name="Said">The words that name the time.</param>
    /// <param name="Rest">The other ones.</param>
    public sealed record Found(When When, string Said, string Rest) : DayReading;

    /// <summary>Something that was meant as a date and is none.</summary>
    /// <param name="Part">As it was typed.</param>
    /// <param name="Instead">All the words again, with dates in that would have worked; best first.</param>
    public sealed record Wrong(DayFault Fault, string Part, ValueList<string> Instead) : DayReading;
}
