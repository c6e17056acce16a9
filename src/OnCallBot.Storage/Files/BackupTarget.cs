namespace OnCallBot.Storage.Files;

/// <summary>Where a backup may be written: to a new name, or over an older backup, and over nothing else.</summary>
internal static class BackupTarget
{
    /// <exception cref="StoreException">The name is taken by something that is no backup, or the folder cannot be made.</exception>
    public static string Check(string target, string store)
    {
        var path = StorePath.Resolve(target);
        if (path == store || StorePath.Endings.Any(ending => path == store + ending))
        {
            throw new StoreException(StoreProblem.TargetTaken, path, "it is a file of the store itself");
        }

        if (Directory.Exists(path) || (File.Exists(path) && !Reach.For(path, () => IsStore(path))))
        {
            throw new StoreException(StoreProblem.TargetTaken, path, "something that is no backup stands there");
        }

        Reach.For(path, () => Directory.CreateDirectory(Path.GetDirectoryName(path)!));

        return path;
    }

    private static bool IsStore(string path)
    {
        using var file = DiskFile.OpenToRead(path);

        return StoreHeader.IsIn(file);
    }
}
