using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing;

/// <summary>What came of an import, or would come of it.</summary>
/// <param name="Reading">What the files say.</param>
/// <param name="Refusal">Why the files cannot be taken over, although they can be read.</param>
/// <param name="Differences">What changes, team by team.</param>
/// <param name="Calendars">What came of each calendar.</param>
/// <param name="After">What the bot then knows.</param>
internal sealed record ImportReport(
    ImportReading Reading,
    Refusal? Refusal,
    IReadOnlyList<Difference> Differences,
    IReadOnlyList<CalendarReport> Calendars,
    TeamState After)
{
    /// <summary>How many rows of the store change.</summary>
    public int RowCount => Differences.Sum(one => one.RowCount) + Calendars.Sum(one => one.Difference.RowCount);

    /// <summary>How many lines and events were not understood.</summary>
    public int UnreadCount => Reading.Unread.Count + Calendars.Sum(one => one.Unread.Count) + (Reading.Rotation?.Unread.Count ?? 0);

    /// <summary>Nothing was changed, because something is wrong with the files.</summary>
    public bool HasFailed => Reading.Errors.Count > 0 || Refusal is not null;
}
