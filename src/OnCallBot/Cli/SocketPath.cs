using System.Security.Cryptography;
using System.Text;

namespace OnCallBot.Cli;

/// <summary>Where the bot that has a store open can be asked: a Unix socket beside it.</summary>
internal static class SocketPath
{
    // What fits into a socket's address on every system, its closing zero included.
    private const int LongestAddress = 104;

    /// <summary>The socket for a store. One whose path is too long for a socket has it in the folder for temporary files, under a short name.</summary>
    public static string For(string storePath)
    {
        var full = Path.GetFullPath(storePath);
        var beside = full + ".sock";

        // A colon would end the path in the server's address.
        return Encoding.UTF8.GetByteCount(beside) < LongestAddress && !beside.Contains(':', StringComparison.Ordinal)
            ? beside
            : Path.Combine(PrivateFolder(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..16] + ".sock");
    }

    /// <summary>Everybody may write to the folder for temporary files, so that nobody else can put a socket of their own there it gets a folder inside.</summary>
    private static string PrivateFolder()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"oncallbot-{Environment.UserName}");
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(folder).FullName;
        }

        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(folder, OwnerOnly);

        // Fails where the folder is somebody else's.
        File.SetUnixFileMode(folder, OwnerOnly);

        return folder;
    }
}
