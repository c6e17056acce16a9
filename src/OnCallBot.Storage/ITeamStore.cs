using OnCallBot.Domain;

namespace OnCallBot.Storage;

/// <summary>What the bot knows, and the one door through which it changes.</summary>
public interface ITeamStore
{
    /// <summary>The snapshot after the last commit. Reading it never waits.</summary>
    TeamState Current { get; }

    /// <summary>
    /// Runs a decision over the snapshot, one at a time, and keeps all that it comes to, changes and messages, in one
    /// transaction; only then does <see cref="Current"/> move on. A refusal keeps nothing.
    /// </summary>
    /// <param name="cancellationToken">Heeded until the writing begins; what has begun is finished.</param>
    Task<Result<T>> CommitAsync<T>(Func<TeamState, Result<Decision<T>>> decide, CancellationToken cancellationToken);
}
