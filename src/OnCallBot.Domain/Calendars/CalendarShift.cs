using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Calendars;

/// <summary>A shift as a calendar program sees it.</summary>
/// <param name="Uid">By which the program knows it again: it stays with the duty and the moment at which the shift begins, whoever holds it.</param>
/// <param name="ChangedAt">When something was last done that could have changed it.</param>
/// <param name="ComesOn">Its holder did not hold the duty right before.</param>
public sealed record CalendarShift(Shift Shift, string Uid, DateTimeOffset ChangedAt, bool ComesOn)
{
    private static readonly DateTimeOffset Since = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Grows with every change and stays where nothing changed: the second of the last change. (The numbers of overrides and of the log's entries would do
    /// as well, if a restored backup did not begin to count where it ended.)
    /// </summary>
    public int Sequence => (int)Math.Clamp((ChangedAt - Since).TotalSeconds, 0, int.MaxValue);
}
