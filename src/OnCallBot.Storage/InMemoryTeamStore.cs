using OnCallBot.Domain;

namespace OnCallBot.Storage;

/// <summary>The store's contract without a file: for tests and benchmarks of what stands on it.</summary>
public sealed class InMemoryTeamStore(TeamState state) : ITeamStore, IOutbox, IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly Lock _rows = new();
    private readonly List<OutboxRow> _pending = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TeamState _current = state;
    private long _number;

    public TeamState Current => _current;

    public IReadOnlyList<OutboxRow> Pending
    {
        get
        {
            lock (_rows)
            {
                return [.. _pending];
            }
        }
    }

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

            _current = _current.With(decision.Changes);
            Add(decision.Messages);

            return decision.Value;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public Task WaitForMoreAsync(CancellationToken cancellationToken)
    {
        lock (_rows)
        {
            return _more.Task.WaitAsync(cancellationToken);
        }
    }

    public Task DeliveredAsync(long number, CancellationToken cancellationToken)
    {
        lock (_rows)
        {
            _pending.RemoveAll(row => row.Number == number);
        }

        return Task.CompletedTask;
    }

    public Task FailedAsync(long number, string reason, CancellationToken cancellationToken)
    {
        lock (_rows)
        {
            _pending.RemoveAll(row => row.Number == number);
        }

        return Task.CompletedTask;
    }

    public void Dispose() => _oneAtATime.Dispose();

    private void Add(ValueList<OutgoingMessage> messages)
    {
        if (messages.Count == 0)
        {
            return;
        }

        lock (_rows)
        {
            _pending.AddRange(messages.Select(message => new OutboxRow(++_number, message)));
            _more.SetResult();
            _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
