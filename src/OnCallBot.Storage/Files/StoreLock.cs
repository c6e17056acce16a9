namespace OnCallBot.Storage.Files;

/// <summary>
/// One process has the store open. The lock file stays when it is let go: were it removed, a third process could lock a
/// new one while a second still held the old.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private const int SharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    public static string PathFor(string store) => store + StorePath.LockEnding;

    /// <exception cref="StoreException">Another process has it, or the folder cannot be written to.</exception>
    public static StoreLock Take(string store)
    {
        try
        {
            return new StoreLock(new FileStream(PathFor(store), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (IsTaken(exception))
        {
            throw new StoreException(StoreProblem.InUse, store, "another process has the store open", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreProblem.Unreachable, PathFor(store), exception.Message, exception);
        }
    }

    public void Dispose() => _file.Dispose();

    // Unix reports the errno of flock: EWOULDBLOCK, 11 on Linux and 35 on macOS.
    private static bool IsTaken(IOException exception) => exception.HResult is SharingViolation or 11 or 35;
}
