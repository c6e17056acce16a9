namespace OnCallBot.Playground;

/// <summary>
/// A clock that can be set and runs on from there. Timers made by it count its time: a jump forward fires those that
/// it passes, at once; a jump back leaves what remains of them as it was.
/// </summary>
/// <param name="real">The clock underneath; null: the machine's.</param>
public sealed class PlaygroundClock(TimeProvider? real = null) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<JumpingTimer> _armed = [];
    private TimeSpan _ahead;

    /// <summary>The clock underneath, for what must not jump: how long an answer took, say.</summary>
    public TimeProvider Real { get; } = real ?? System;

    public bool HasBeenSet
    {
        get
        {
            lock (_gate)
            {
                return _ahead != TimeSpan.Zero;
            }
        }
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => Real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return Now();
        }
    }

    /// <summary>Time that has really passed: no jump shows in it.</summary>
    public override long GetTimestamp() => Real.GetTimestamp();

    public void Set(DateTimeOffset now)
    {
        lock (_gate)
        {
            JumpTo(now - Real.GetUtcNow());
        }
    }

    /// <summary>Back to the time of the clock underneath.</summary>
    public void Release()
    {
        lock (_gate)
        {
            JumpTo(TimeSpan.Zero);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);

        var timer = new JumpingTimer(this, callback, state);
        timer.Change(dueTime, period);

        return timer;
    }

    private DateTimeOffset Now() => Real.GetUtcNow() + _ahead;

    private void JumpTo(TimeSpan ahead)
    {
        var by = ahead - _ahead;
        _ahead = ahead;

        // A copy: a timer that fires leaves the set.
        foreach (var timer in _armed.ToArray())
        {
            timer.Jump(by);
        }
    }

    private sealed class JumpingTimer : ITimer
    {
        private readonly PlaygroundClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _inner;
        private DateTimeOffset _due;
        private TimeSpan _period;

        public JumpingTimer(PlaygroundClock clock, TimerCallback callback, object? state)
        {
            _clock = clock;
            _callback = callback;
            _state = state;
            _inner = clock.Real.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._gate)
            {
                _period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    _clock._armed.Remove(this);
                }
                else
                {
                    _clock._armed.Add(this);
                    _due = _clock.Now() + dueTime;
                }

                return _inner.Change(dueTime, Timeout.InfiniteTimeSpan);
            }
        }

        public void Jump(TimeSpan by)
        {
            if (by < TimeSpan.Zero)
            {
                _due += by;
                return;
            }

            Wait();
        }

        public void Dispose()
        {
            lock (_clock._gate)
            {
                _clock._armed.Remove(this);
            }

            _inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();

            return ValueTask.CompletedTask;
        }

        private void Wait()
        {
            var left = _due - _clock.Now();
            _inner.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }

        private void Fire()
        {
            lock (_clock._gate)
            {
                if (!_clock._armed.Contains(this))
                {
                    return;
                }

                if (_due > _clock.Now())
                {
                    Wait();
                    return;
                }

                if (_period == Timeout.InfiniteTimeSpan)
                {
                    _clock._armed.Remove(this);
                }
                else
                {
                    _due = _clock.Now() + _period;
                    Wait();
                }
            }

            _callback(_state);
        }
    }
}
