using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing;

/// <summary>Reads whatever can be imported: team files into drafts, calendars as far as they go by themselves.</summary>
internal static class ImportReader
{
    public static ImportReading Read(IReadOnlyList<SourceFile> files, DateTimeOffset now)
    {
        var errors = new List<ImportError>();
        var calendars = CalendarReader.Read(files.Where(file => file.IsCalendar), now, errors);
        var teams = TeamImporter.Read([.. files.Where(file => !file.IsCalendar)]);

        return teams with { Errors = [.. teams.Errors, .. errors], Calendars = calendars };
    }
}
