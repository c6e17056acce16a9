using OnCallBot.Domain;

namespace OnCallBot.Storage;

/// <summary>The messages that wait, in memory, and those who wait for messages.</summary>
internal sealed class PendingRows(IEnumerable<OutboxRow> rows, long lastNumber)
{
    private readonly Lock _lock = new();
    private List<OutboxRow> _rows = [.. rows];
    private long _lastNumber = lastNumber;
    private TaskCompletionSource _more = NewSignal();

    public IReadOnlyList<OutboxRow> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows];
            }
        }
    }

    public OutboxRow? Find(long number)
    {
        lock (_lock)
        {
            return _rows.Find(row => row.Number == number);
        }
    }

    /// <summary>The messages with the numbers that they will have once added.</summary>
    public IReadOnlyList<OutboxRow> Number(IEnumerable<OutgoingMessage> messages)
    {
        lock (_lock)
        {
            return [.. messages.Select((message, index) => new OutboxRow(_lastNumber + 1 + index, message))];
        }
    }

    public void Add(IReadOnlyList<OutboxRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            _rows.AddRange(rows);
            _lastNumber = rows[^1].Number;
            Signal();
        }
    }

    public void Remove(long number)
    {
        lock (_lock)
        {
            _rows.RemoveAll(row => row.Number == number);
        }
    }

    public void Replace(IEnumerable<OutboxRow> rows, long lastNumber)
    {
        lock (_lock)
        {
            (_rows, _lastNumber) = ([.. rows], lastNumber);
            Signal();
        }
    }

    public Task WaitForMoreAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _more.Task.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Signal()
    {
        _more.SetResult();
        _more = NewSignal();
    }
}
