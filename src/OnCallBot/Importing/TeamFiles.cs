namespace OnCallBot.Importing;

/// <summary>Reads team files from disk.</summary>
internal static class TeamFiles
{
    /// <summary>The drafts of what the files hold; a file that cannot be read is an error among the others.</summary>
    public static async Task<ImportReading> ReadAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var files = new List<SourceFile>();
        var errors = new List<ImportError>();
        foreach (var path in paths)
        {
            try
            {
                if (!File.Exists(path))
                {
                    errors.Add(new ImportError.FileMissing(path));
                }
                else if (new FileInfo(path).Length > SourceText.LargestMegabytes * 1024L * 1024L)
                {
                    errors.Add(new ImportError.FileTooLarge(path, SourceText.LargestMegabytes));
                }
                else
                {
                    files.Add(new SourceFile(path, await File.ReadAllBytesAsync(path, cancellationToken)));
                }
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                errors.Add(new ImportError.FileUnreadable(path, failed.Message));
            }
        }

        var reading = TeamImporter.Read(files);

        return errors.Count == 0 ? reading : new ImportReading([], [.. errors, .. reading.Errors], reading.Unread);
    }
}
