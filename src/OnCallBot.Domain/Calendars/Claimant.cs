using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Calendars;

/// <summary>Who is on call, as a calendar has it.</summary>
/// <param name="Engineer">Null: nobody in the team goes by the name.</param>
/// <param name="Name">As the calendar has it, where nobody goes by it; else empty.</param>
public readonly record struct Claimant(EngineerId? Engineer, string Name)
{
    public static Claimant Of(EngineerId engineer) => new(engineer, "");
}
