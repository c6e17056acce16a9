using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Reminders;

/// <summary>That somebody was reminded of a shift with days in it that they have off, and what they said.</summary>
/// <param name="During">The shift as it was.</param>
/// <param name="Stage">So many days ahead they were reminded last; what is as far ahead or further is done.</param>
/// <param name="Posted">How many times they were.</param>
/// <param name="InChannel">Which of these stands in the channel.</param>
/// <param name="LaterOn">The day on which they want to be reminded again; null: they did not ask for it.</param>
/// <param name="KeptBy">Who said that the shift is kept: they, or an admin in their place.</param>
public sealed record Reminder(
    RotationId Rotation,
    DutyId Duty,
    TimeRange During,
    EngineerId Engineer,
    int Stage,
    int Posted,
    int InChannel,
    DateTimeOffset PostedAt,
    DateOnly? LaterOn = null,
    EngineerId? KeptBy = null,
    DateTimeOffset? KeptAt = null) : ITeamPart
{
    public PartKey Key => KeyOf(Rotation, Duty, During.Start, Engineer);

    public DateTimeOffset Begins => During.Start;

    public static PartKey KeyOf(RotationId rotation, DutyId duty, DateTimeOffset begins, EngineerId engineer) =>
        new(PartKind.Reminder, string.Create(CultureInfo.InvariantCulture, $"{rotation}/{duty}/{begins.UtcTicks}/{engineer}"));
}
