using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace OnCallBot.Slack.Guard;

/// <summary>A response that is kept in memory, with a record of what shall run after it.</summary>
internal sealed class HandlerResponse : PipeWriter, IHttpResponseFeature, IHttpResponseBodyFeature, IDisposable
{
    private const int UsualBytes = 4096;

    private readonly List<(Func<object, Task> Callback, object State)> _completed = [];
    private byte[]? _array;
    private int _length;
    private Stream? _stream;

    public int StatusCode { get; set; } = StatusCodes.Status200OK;

    public string? ReasonPhrase { get; set; }

    public IHeaderDictionary Headers { get; set; } = new HeaderDictionary();

    public bool HasStarted { get; private set; }

    public Stream Stream => _stream ??= AsStream(leaveOpen: true);

    public Stream Body
    {
        get => Stream;
        set => throw new NotSupportedException();
    }

    public PipeWriter Writer => this;

    public bool HasCallbacks => _completed.Count > 0;

    public ReadOnlyMemory<byte> Written => _array.AsMemory(0, _length);

    public void OnStarting(Func<object, Task> callback, object state) => throw new NotSupportedException();

    public void OnCompleted(Func<object, Task> callback, object state) => _completed.Add((callback, state));

    /// <summary>The last one registered first, as servers do.</summary>
    public async Task RunCompletedAsync()
    {
        for (var at = _completed.Count - 1; at >= 0; at--)
        {
            await _completed[at].Callback(_completed[at].State);
        }
    }

    public override void Advance(int bytes) => _length += bytes;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureRoom(Math.Max(sizeHint, 1));

        return _array.AsMemory(_length);
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        HasStarted = true;

        return new ValueTask<FlushResult>(new FlushResult(isCanceled: false, isCompleted: false));
    }

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null) => HasStarted = true;

    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        HasStarted = true;

        return Task.CompletedTask;
    }

    public Task CompleteAsync() => StartAsync();

    public void DisableBuffering()
    {
    }

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public void Dispose()
    {
        if (_array is { } array)
        {
            _array = null;
            _length = 0;
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    private void EnsureRoom(int bytes)
    {
        if (_array is null)
        {
            _array = ArrayPool<byte>.Shared.Rent(Math.Max(bytes, UsualBytes));
        }
        else if (_array.Length - _length < bytes)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _array.Length, _length + bytes));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_array);
            _array = larger;
        }
    }
}
