namespace OnCallBot.Storage;

/// <summary>The store cannot be opened or cannot go on. Nothing was changed by what threw this.</summary>
/// <param name="file">The file that it is about.</param>
/// <param name="detail">What was found, for the log.</param>
public sealed class StoreException(StoreProblem problem, string file, string detail, Exception? inner = null)
    : Exception($"{file}: {detail}", inner)
{
    public StoreProblem Problem { get; } = problem;

    public string File { get; } = file;

    public string Detail { get; } = detail;

    /// <summary>The newest file beside a damaged one that looks like a store: what could be restored. Null: none.</summary>
    public string? NewestBackup { get; init; }

    /// <summary>The versions of the file's layout and of the one that this program writes, where the file is newer.</summary>
    public (int Found, int Known)? Versions { get; init; }
}
