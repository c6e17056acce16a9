using OnCallBot.Storage.Files;

namespace OnCallBot.Storage;

/// <summary>Exceptions about a file that cannot be read, with what could be restored in its place.</summary>
internal static class StoreProblems
{
    public static StoreException NotAStore(string path, string detail) =>
        new(StoreProblem.NotAStore, path, detail) { NewestBackup = FindNewestBackup(path) };

    public static StoreException Damaged(string path, string detail, Exception? inner = null) =>
        new(StoreProblem.Damaged, path, detail, inner) { NewestBackup = FindNewestBackup(path) };

    /// <summary>A file that has a lock beside it is no backup but somebody's store.</summary>
    private static string? FindNewestBackup(string path)
    {
        var folder = Path.GetDirectoryName(path)!;

        return Directory.EnumerateFiles(folder)
            .Where(file => file != path && !StorePath.Endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)) && !File.Exists(StoreLock.PathFor(file)) && LooksLikeAStore(file))
            .OrderByDescending(File.GetLastWriteTimeUtc)
            .ThenByDescending(file => file, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool LooksLikeAStore(string path)
    {
        try
        {
            using var file = DiskFile.OpenToRead(path);

            return StoreHeader.IsIn(file) && file.Length % Journal.Page.Size == 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
