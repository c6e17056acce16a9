using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Cli;

/// <summary><c>oncallbot restore FILE</c> while no bot runs.</summary>
internal static class OfflineRestore
{
    /// <exception cref="StoreException">A bot has the store, or the backup cannot be read. Nothing changed.</exception>
    public static TerminalAnswer Answer(string store, string backup, TimeProvider clock) =>
        new(ExitCode.Done, TerminalWording.Restored(backup, TeamStoreFile.Restore(store, backup, clock)) + "\n", "");
}
