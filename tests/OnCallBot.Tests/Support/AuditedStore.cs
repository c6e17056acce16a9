using OnCallBot.Domain;
using OnCallBot.Domain.Tests.Audit;
using OnCallBot.Storage;

namespace OnCallBot.Tests.Support;

/// <summary>A store that sees to it that whatever the bot changes is in the audit trail.</summary>
internal sealed class AuditedStore(InMemoryTeamStore store) : ITeamStore
{
    private readonly List<Exception> _breaches = [];

    public TeamState Current => store.Current;

    public Task<Result<T>> CommitAsync<T>(Func<TeamState, Result<Decision<T>>> decide, CancellationToken cancellationToken) => store.CommitAsync(
        team =>
        {
            var result = decide(team);
            if (result.Succeeded(out var decision, out _))
            {
                Note(() => AuditRule.AssertHolds(team, decision.Changes));
            }

            return result;
        },
        cancellationToken);

    /// <summary>The bot answers whatever happens inside it; a test hears of it at its end.</summary>
    public void AssertNoBreach() => Assert.Empty(_breaches);

    private void Note(Action rule)
    {
        if (Record.Exception(rule) is { } breach)
        {
            _breaches.Add(breach);
        }
    }
}
