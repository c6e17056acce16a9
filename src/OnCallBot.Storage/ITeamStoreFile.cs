namespace OnCallBot.Storage;

/// <summary>The store on the disk. One process has it open at a time.</summary>
public interface ITeamStoreFile : ITeamStore, IOutbox, IDisposable
{
    /// <summary>The file, with its whole path.</summary>
    string Path { get; }

    /// <summary>
    /// Completes when a write has failed. From then on nothing is written and every commit throws: the process has to end
    /// and to be started anew, which finds all that was acknowledged.
    /// </summary>
    Task<StoreException> Stopped { get; }

    /// <summary>Writes all that the store holds to one file, which takes the place of an older backup of that name.</summary>
    /// <exception cref="StoreException">It could not be written. What stood there still does.</exception>
    Task BackUpAsync(string target, CancellationToken cancellationToken);

    /// <summary>Takes a backup in the place of all that the store holds; its audit trail goes on with an entry that says so.</summary>
    /// <returns>The file beside the store in which the state before it is kept.</returns>
    /// <exception cref="StoreException">It is no store that can be read, or the disk is full. Nothing changed.</exception>
    Task<string> RestoreAsync(string source, CancellationToken cancellationToken);
}
