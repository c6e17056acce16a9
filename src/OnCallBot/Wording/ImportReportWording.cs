using System.Globalization;
using OnCallBot.Importing;

namespace OnCallBot.Wording;

/// <summary>What came of an import as a whole: plain text, a line each.</summary>
internal static class ImportReportWording
{
    /// <summary>What is wrong with the files; none where nothing is.</summary>
    public static IEnumerable<string> Errors(ImportReport report) =>
        [.. report.Reading.Errors.Select(ImportErrorWording.Of), .. report.Refusal is { } refusal ? [ImportRefusalWording.Of(refusal)] : Array.Empty<string>()];

    /// <summary>What was read, what was not understood, and what changes.</summary>
    public static IEnumerable<string> Lines(ImportReport report, bool isDryRun) =>
    [
        .. report.Reading.Drafts.Where(draft => report.Reading.Rotation is not { IsOfFiles: false } rotation || rotation.Draft != draft).SelectMany(ImportWording.Read),
        .. report.Reading.Rotation is { } made ? RotationWording.Read(made) : [],
        .. report.Calendars.Select(CalendarWording.Read),
        .. report.Reading.Unread.Select(ImportWording.Unread),
        .. report.Reading.Logs.Select(ImportWording.Skipped),
        .. report.Calendars.SelectMany(calendar => calendar.Unread).Select(CalendarWording.Unread),
        .. report.Reading.Rotation is { } found ? RotationWording.NotMade(found) : [],
        .. report.Differences.SelectMany(difference => ImportWording.Of(difference, report.After)),
        .. report.Calendars.SelectMany(calendar => CalendarWording.Of(calendar.Difference)),
        Ending(report.RowCount, isDryRun),
    ];

    private static string Ending(int rows, bool isDryRun) => (rows, isDryRun) switch
    {
        (0, _) => "All of it is known already: nothing changes.",
        (_, true) => string.Create(CultureInfo.InvariantCulture, $"This was a dry run: {rows} rows of the store would change, and none did."),
        _ => string.Create(CultureInfo.InvariantCulture, $"Done: {rows} rows of the store changed."),
    };
}
