using OnCallBot.Domain.Holidays;
using OnCallBot.Storage.LiteDb;

namespace OnCallBot.Storage;

/// <summary>The way to a store on the disk.</summary>
public static class TeamStoreFile
{
    /// <summary>Opens the store, makes a new one where there is none, and holds it until it is disposed of.</summary>
    /// <param name="holidays">Which days are holidays where: the store has none of its own. Null: none are known.</param>
    /// <exception cref="StoreException">Another process has it, it cannot be read, or it is newer. It is left as it was.</exception>
    public static ITeamStoreFile Open(string path, TimeProvider clock, IHolidayBook? holidays = null) => LiteDbTeamStore.Open(path, clock, holidays);

    /// <summary>Takes a backup in the place of a store that nobody has open, whether it can be read or not.</summary>
    /// <returns>The file beside the store in which what was there is kept; null: nothing was there.</returns>
    /// <exception cref="StoreException">Another process has it, or the backup cannot be read. Nothing changed.</exception>
    public static string? Restore(string path, string source, TimeProvider clock) => Restoring.Offline(path, source, clock);
}
