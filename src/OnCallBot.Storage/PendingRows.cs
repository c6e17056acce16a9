using OnCallBot.Domain;

namespace OnCallBot.Storage;

/// <summary>The messages that wait, in memory, by number and by recipient; and those who wait for messages.</summary>
internal sealed class PendingRows
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, (OutboxRow Row, DateTimeOffset Since)> _rows = [];
    private readonly Dictionary<string, SortedList<long, OutboxRow>> _lines = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;
    private long _lastNumber;
    private TaskCompletionSource _more = NewSignal();

    public PendingRows(IEnumerable<OutboxRow> rows, long lastNumber, TimeProvider clock)
    {
        _clock = clock;
        Take(rows, lastNumber);
    }

    public IReadOnlyList<OutboxRow> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows.Values.Select(waiting => waiting.Row)];
            }
        }
    }

    /// <summary>The first row that waits for each recipient.</summary>
    public IReadOnlyList<OutboxRow> Heads
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines.Values.Select(line => line.GetValueAtIndex(0))];
            }
        }
    }

    /// <summary>How many rows wait.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _rows.Count;
            }
        }
    }

    /// <summary>Since when the longest waiting row does; null: none waits.</summary>
    public DateTimeOffset? WaitingSince
    {
        get
        {
            lock (_lock)
            {
                return _rows.Count == 0 ? null : _rows.First().Value.Since;
            }
        }
    }

    /// <summary>The last number that came out of a file.</summary>
    public long InheritedUpTo { get; private set; }

    public OutboxRow? Find(long number)
    {
        lock (_lock)
        {
            return _rows.GetValueOrDefault(number).Row;
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
            foreach (var row in rows)
            {
                Insert(row);
            }

            _lastNumber = rows[^1].Number;
            Signal();
        }
    }

    public void Remove(long number)
    {
        lock (_lock)
        {
            if (_rows.Remove(number, out var waiting) && _lines.TryGetValue(waiting.Row.Message.Recipient, out var line))
            {
                line.Remove(number);
                if (line.Count == 0)
                {
                    _lines.Remove(waiting.Row.Message.Recipient);
                }
            }
        }
    }

    public void Replace(IEnumerable<OutboxRow> rows, long lastNumber)
    {
        lock (_lock)
        {
            _rows.Clear();
            _lines.Clear();
            Take(rows, lastNumber);
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

    private void Take(IEnumerable<OutboxRow> rows, long lastNumber)
    {
        foreach (var row in rows)
        {
            Insert(row);
        }

        _lastNumber = InheritedUpTo = lastNumber;
    }

    private void Insert(OutboxRow row)
    {
        _rows.Add(row.Number, (row, _clock.GetUtcNow()));
        if (!_lines.TryGetValue(row.Message.Recipient, out var line))
        {
            _lines.Add(row.Message.Recipient, line = []);
        }

        line.Add(row.Number, row);
    }

    private void Signal()
    {
        _more.SetResult();
        _more = NewSignal();
    }
}
