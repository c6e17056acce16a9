using System.Collections.Concurrent;
using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;
using OnCallBot.Storage.Files;
using OnCallBot.Storage.LiteDb.Documents;

namespace OnCallBot.Storage.LiteDb;

/// <summary>
/// The store on LiteDB. One write at a time; what is read comes from memory, which moves on only after the disk has. When a
/// write fails the two may differ by it: then the store stops, and the next start reads what the disk has.
/// </summary>
internal sealed class LiteDbTeamStore : ITeamStoreFile
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly TaskCompletionSource<StoreException> _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _clock;
    private readonly IHolidayBook? _holidays;
    private readonly StoreLock _held;
    private readonly PendingRows _rows;
    private readonly ConcurrentDictionary<string, Posting> _postings = new(StringComparer.Ordinal);
    private StoreFile _file;
    private volatile TeamState _current;
    private bool _isDisposed;

    internal LiteDbTeamStore(string path, StoreLock held, StoreFile file, TimeProvider clock, IHolidayBook? holidays = null)
    {
        (Path, _held, _file, _clock, _holidays) = (path, held, file, clock, holidays);
        _current = StateIn(file);
        _rows = new PendingRows(file.Contents.Pending, file.Contents.LastNumber, clock);
        TakePostings(file.Contents.Postings);
    }

    public string Path { get; }

    public TeamState Current => _current;

    public IReadOnlyList<OutboxRow> Pending => _rows.All;

    public IReadOnlyList<OutboxRow> Heads => _rows.Heads;

    public int Depth => _rows.Count;

    public DateTimeOffset? WaitingSince => _rows.WaitingSince;

    public long InheritedUpTo => _rows.InheritedUpTo;

    public Task<StoreException> Stopped => _stopped.Task;

    public static LiteDbTeamStore Open(string path, TimeProvider clock, IHolidayBook? holidays = null)
    {
        var full = StorePath.Resolve(path);
        Reach.For(full, () => Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!));
        var held = StoreLock.Take(full);
        try
        {
            Reach.For(full, () =>
            {
                File.Delete(full + StorePath.NewEnding);
                File.Delete(full + StorePath.RestoringEnding);
            });
            if (!File.Exists(full))
            {
                StoreFile.Create(full);
            }

            return new LiteDbTeamStore(full, held, StoreFile.Open(full), clock, holidays);
        }
        catch (StoreException)
        {
            held.Dispose();
            throw;
        }
    }

    public Task<Result<T>> CommitAsync<T>(Func<TeamState, Result<Decision<T>>> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);

        return AloneAsync(() => Commit(decide, cancellationToken), cancellationToken);
    }

    public Task WaitForMoreAsync(CancellationToken cancellationToken) => _rows.WaitForMoreAsync(cancellationToken);

    public Posting? FindPosting(string topic) => _postings.GetValueOrDefault(topic);

    public Task DeliveredAsync(IReadOnlyCollection<DeliveredRow> rows, CancellationToken cancellationToken) => AloneAsync(
        () =>
        {
            var waiting = rows.Where(row => _rows.Find(row.Number) is not null).ToList();
            Settle([.. waiting.Select(row => row.Number)], Batch.Delivered(waiting));
            TakePostings(waiting.Select(row => row.Posting).OfType<Posting>());

            return waiting.Count;
        },
        cancellationToken);

    public Task FailedAsync(long number, string reason, CancellationToken cancellationToken) => AloneAsync(
        () =>
        {
            var row = _rows.Find(number);
            if (row is not null)
            {
                Settle([number], new Batch().Put(OutboxDocuments.Collection, OutboxDocuments.Write(row, reason)));
            }

            return row;
        },
        cancellationToken);

    public async Task BackUpAsync(string target, CancellationToken cancellationToken)
    {
        var backup = BackupTarget.Check(target, Path);

        await AloneAsync(() => _file.CopyTo(backup), cancellationToken);
    }

    public Task<string> RestoreAsync(string source, CancellationToken cancellationToken) => AloneAsync(
        () =>
        {
            var draft = Restoring.Prepare(Path, source, _clock);
            cancellationToken.ThrowIfCancellationRequested();
            var former = _file.CopyTo(Restoring.NameForFormer(Path, _clock));
            OrStop(() => Exchange(draft));

            return former;
        },
        cancellationToken);

    public void Dispose()
    {
        _oneAtATime.Wait();
        try
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            if (_stopped.Task.IsCompleted)
            {
                _file.Dispose();
            }
            else
            {
                _file.Close();
            }
        }
        catch (IOException)
        {
            // Nothing is lost: the journal has what the file could not take, and the next start reads it.
        }
        finally
        {
            _held.Dispose();
            _oneAtATime.Release();
        }
    }

    private Result<T> Commit<T>(Func<TeamState, Result<Decision<T>>> decide, CancellationToken cancellationToken)
    {
        using var commit = new MeasuredCommit();
        if (!decide(_current).Succeeded(out var decision, out var refusal))
        {
            commit.Outcome = MeasuredCommit.Refused;

            return refusal;
        }

        if (decision.Changes.Count > 0 || decision.Messages.Count > 0)
        {
            var next = _current.With(decision.Changes);
            var rows = _rows.Number(decision.Messages);
            var batch = Batch.Of(decision.Changes, rows);
            cancellationToken.ThrowIfCancellationRequested();
            OrStop(() => _file.Write(batch));
            _current = next;
            _rows.Add(rows);
        }

        commit.Outcome = decision.Changes.Count + decision.Messages.Count > 0 ? MeasuredCommit.Kept : MeasuredCommit.Empty;
        return decision.Value;
    }

    private void Settle(List<long> numbers, Batch batch)
    {
        if (numbers.Count > 0)
        {
            OrStop(() => _file.Write(batch));
            numbers.ForEach(_rows.Remove);
        }
    }

    private void Exchange(string draft)
    {
        _file.Close();
        Folder.Rename(draft, Path);
        _file = StoreFile.Open(Path);
        _current = StateIn(_file);
        _rows.Replace(_file.Contents.Pending, _file.Contents.LastNumber);
        _postings.Clear();
        TakePostings(_file.Contents.Postings);
    }

    private TeamState StateIn(StoreFile file) => _holidays is null ? file.Contents.State : file.Contents.State.With(_holidays);

    private void TakePostings(IEnumerable<Posting> postings)
    {
        foreach (var posting in postings)
        {
            _postings[posting.Topic] = posting;
        }
    }

    /// <summary>Runs to its end on one thread: LiteDB's transactions belong to it.</summary>
    private async Task<T> AloneAsync<T>(Func<T> action, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_stopped.Task.IsCompleted)
            {
                throw await _stopped.Task;
            }

            return action();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private void OrStop(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) // Whatever it was: memory and disk may differ now.
        {
            var stop = new StoreException(StoreProblem.Stopped, Path, $"a write failed, and nothing more is written until a new start ({exception.Message})", exception);
            _stopped.TrySetResult(stop);
            throw stop;
        }
    }
}
