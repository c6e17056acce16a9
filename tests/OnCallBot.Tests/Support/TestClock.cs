using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace OnCallBot.Tests.Support;

/// <summary>Time that stands still until a test moves it, and tells who waits for it.</summary>
internal sealed class TestClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _timers = [];

    /// <summary>Completes once something waits just so long.</summary>
    public Task WaiterForAsync(TimeSpan delay) => For(delay).Task.WaitAsync(TimeSpan.FromSeconds(60), System, TestContext.Current.CancellationToken);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        For(dueTime).TrySetResult();

        return timer;
    }

    private TaskCompletionSource For(TimeSpan delay) => _timers.GetOrAdd(delay, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
