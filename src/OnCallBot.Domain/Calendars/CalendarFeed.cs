using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Calendars;

/// <summary>An address at which somebody's calendar program fetches shifts.</summary>
/// <param name="Number">That of the log's entry which says that it was made.</param>
/// <param name="SecretHash">Of what stands in the address. That itself is kept nowhere.</param>
/// <param name="Owner">Who made it, and alone knows it.</param>
/// <param name="Rotation">Null: of every rotation.</param>
/// <param name="Duty">Null: every duty.</param>
public sealed record CalendarFeed(
    long Number,
    string SecretHash,
    EngineerId Owner,
    CalendarScope Scope,
    RotationId? Rotation,
    DutyId? Duty,
    DateTimeOffset MadeAt) : ITeamPart
{
    public PartKey Key => KeyOf(Number);

    public static PartKey KeyOf(long number) => new(PartKind.CalendarFeed, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>It gives what another gives too.</summary>
    public bool IsLike(CalendarFeed other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return Scope == other.Scope && Rotation == other.Rotation && Duty == other.Duty && (Scope != CalendarScope.Own || Owner == other.Owner);
    }
}
