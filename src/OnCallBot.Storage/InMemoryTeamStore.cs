using System.Collections.Concurrent;
using OnCallBot.Domain;

namespace OnCallBot.Storage;

/// <summary>The store's contract without a file: for tests and benchmarks of what stands on it.</summary>
public sealed class InMemoryTeamStore(TeamState state, TimeProvider? clock = null) : ITeamStore, IOutbox, IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly PendingRows _rows = new([], lastNumber: 0, clock ?? TimeProvider.System);
    private readonly ConcurrentDictionary<string, Posting> _postings = new(StringComparer.Ordinal);
    private volatile TeamState _current = state;

    public TeamState Current => _current;

    public IReadOnlyList<OutboxRow> Pending => _rows.All;

    public IReadOnlyList<OutboxRow> Heads => _rows.Heads;

    public int Depth => _rows.Count;

    public DateTimeOffset? WaitingSince => _rows.WaitingSince;

    public long InheritedUpTo => _rows.InheritedUpTo;

    public async Task<Result<T>> CommitAsync<T>(Func<TeamState, Result<Decision<T>>> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);

        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!decide(_current).Succeeded(out var decision, out var refusal))
            {
                return refusal;
            }

            cancellationToken.ThrowIfCancellationRequested();
            _current = _current.With(decision.Changes);
            _rows.Add(_rows.Number(decision.Messages));

            return decision.Value;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public Task WaitForMoreAsync(CancellationToken cancellationToken) => _rows.WaitForMoreAsync(cancellationToken);

    public Posting? FindPosting(string topic) => _postings.GetValueOrDefault(topic);

    public Task DeliveredAsync(IReadOnlyCollection<DeliveredRow> rows, CancellationToken cancellationToken)
    {
        foreach (var (number, posting) in rows.Where(row => _rows.Find(row.Number) is not null))
        {
            if (posting is not null)
            {
                _postings[posting.Topic] = posting;
            }

            _rows.Remove(number);
        }

        return Task.CompletedTask;
    }

    public Task FailedAsync(long number, string reason, CancellationToken cancellationToken)
    {
        _rows.Remove(number);

        return Task.CompletedTask;
    }

    public void Dispose() => _oneAtATime.Dispose();
}
