namespace OnCallBot.Importing.Rotations;

/// <summary>Which calendars are to be read as a rotation, by the words of whoever imports.</summary>
/// <param name="Name">The rotation's name: then every calendar is of it that does not say leave. Null: only those that say by themselves that they are of on-call shifts.</param>
/// <param name="Zone">The time zone of its handoff; null: to be found out.</param>
/// <param name="IsNone">None is, whatever it says.</param>
internal sealed record RotationWish(string? Name = null, TimeZoneInfo? Zone = null, bool IsNone = false)
{
    /// <summary>Nobody said anything.</summary>
    public static RotationWish Usual { get; } = new();

    /// <summary>Calendars that are fetched again and again are of leave and company days.</summary>
    public static RotationWish None { get; } = new(IsNone: true);
}
