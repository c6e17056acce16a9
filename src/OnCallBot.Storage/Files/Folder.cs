using System.Runtime.InteropServices;

namespace OnCallBot.Storage.Files;

/// <summary>Names of files: given, taken away, and put on the disk.</summary>
internal static class Folder
{
    /// <summary>The file takes the other name at once or not at all, and keeps it when the power goes.</summary>
    public static void Rename(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        Flush(to);
    }

    /// <summary>
    /// Puts the names in a file's folder on the disk. POSIX lets a new or renamed file lose its name when the power goes,
    /// even if the file itself was flushed. .NET has no call for it; Windows needs none.
    /// </summary>
    public static void Flush(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var handle = Native.Open(folder, Native.ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} could not be opened ({Marshal.GetLastPInvokeErrorMessage()}).");
        }

        try
        {
            // Some file systems do not flush folders and say «invalid argument»: there is nothing more to do there.
            if (Native.Flush(handle) < 0 && Marshal.GetLastPInvokeError() != Native.InvalidArgument)
            {
                throw new IOException($"The folder {folder} could not be flushed ({Marshal.GetLastPInvokeErrorMessage()}).");
            }
        }
        finally
        {
            _ = Native.Close(handle);
        }
    }

    private static class Native
    {
        public const int ReadOnly = 0;
        public const int InvalidArgument = 22;

        [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Flush(int handle);

        [DllImport("libc", EntryPoint = "close", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int handle);
    }
}
