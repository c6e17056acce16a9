using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace OnCallBot.Tests.Support;

/// <summary>Time that stands still until a test moves it, and tells who waits for it.</summary>
internal sealed class TestClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _timers = [];
    private readonly ConcurrentDictionary<WatchedTimer, DateTimeOffset> _due = [];

    /// <summary>Completes once something waits just so long.</summary>
    public Task WaiterForAsync(TimeSpan delay) => For(delay).Task.WaitAsync(TimeSpan.FromSeconds(60), System, TestContext.Current.CancellationToken);

    /// <summary>The next moment that something waits for, if it is no further away than that.</summary>
    public DateTimeOffset? FindNext(TimeSpan within)
    {
        var present = GetUtcNow();
        var soon = _due.Values.Where(due => due > present && due - present <= within).ToList();

        return soon.Count == 0 ? null : soon.Min();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WatchedTimer(base.CreateTimer(callback, state, dueTime, period), this);
        timer.Note(dueTime);
        For(dueTime).TrySetResult();

        return timer;
    }

    private TaskCompletionSource For(TimeSpan delay) => _timers.GetOrAdd(delay, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private sealed class WatchedTimer(ITimer timer, TestClock clock) : ITimer
    {
        public void Note(TimeSpan dueTime)
        {
            if (dueTime >= TimeSpan.Zero)
            {
                clock._due[this] = clock.GetUtcNow() + dueTime;
            }
            else
            {
                clock._due.TryRemove(this, out _);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Note(dueTime);

            return timer.Change(dueTime, period);
        }

        public void Dispose()
        {
            clock._due.TryRemove(this, out _);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            clock._due.TryRemove(this, out _);

            return timer.DisposeAsync();
        }
    }
}
