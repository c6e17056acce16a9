namespace OnCallBot.Storage.Files;

/// <summary>What the disk and the rights refuse, as the store's own exception.</summary>
internal static class Reach
{
    public static void For(string path, Action action) => For(path, () =>
    {
        action();

        return true;
    });

    public static T For<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoreException(StoreProblem.Missing, path, "there is no such file", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new StoreException(StoreProblem.Unreachable, path, exception.Message, exception);
        }
    }
}
