namespace OnCallBot.Scheduling;

/// <param name="Subject">As in the plan.</param>
/// <param name="Due">When it should have been done.</param>
/// <param name="Now">When it is done.</param>
internal sealed record JobOccurrence(string Subject, DateTimeOffset Due, DateTimeOffset Now)
{
    private static readonly TimeSpan Worth = TimeSpan.FromMinutes(5);

    /// <summary>So late that it should be said.</summary>
    public bool IsLate => Now - Due > Worth;
}
