using Microsoft.Extensions.Time.Testing;
using OnCallBot.Playground;

namespace OnCallBot.Tests.Playground;

public sealed class PlaygroundClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 14, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _real = new(Start);
    private readonly PlaygroundClock _clock;

    public PlaygroundClockTests() => _clock = new PlaygroundClock(_real);

    [Fact]
    public void Until_it_is_set_it_shows_the_time_of_the_clock_underneath()
    {
        _real.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(Start.AddMinutes(5), _clock.GetUtcNow());
        Assert.False(_clock.HasBeenSet);
    }

    [Fact]
    public void Once_set_it_runs_on_from_there_until_it_is_released()
    {
        _clock.Set(Start.AddDays(30));
        _real.Advance(TimeSpan.FromSeconds(10));
        var set = _clock.GetUtcNow();

        _clock.Release();

        Assert.Equal(Start.AddDays(30).AddSeconds(10), set);
        Assert.Equal(Start.AddSeconds(10), _clock.GetUtcNow());
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_jumps_past_its_end()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _clock, TestContext.Current.CancellationToken);
        _clock.Set(Start.AddMinutes(59));
        var isDoneBefore = delay.IsCompleted;

        _clock.Set(Start.AddMinutes(60));

        await delay;
        Assert.False(isDoneBefore);
    }

    [Fact]
    public async Task After_a_jump_a_delay_waits_for_what_is_left()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _clock, TestContext.Current.CancellationToken);

        _clock.Set(Start.AddMinutes(50));
        _real.Advance(TimeSpan.FromMinutes(9));
        var isDoneBefore = delay.IsCompleted;
        _real.Advance(TimeSpan.FromMinutes(1));

        await delay;
        Assert.False(isDoneBefore);
    }

    [Fact]
    public async Task A_jump_back_leaves_what_remains_of_a_delay_as_it_was()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _clock, TestContext.Current.CancellationToken);

        _clock.Set(Start.AddDays(-7));
        _real.Advance(TimeSpan.FromMinutes(59));
        var isDoneBefore = delay.IsCompleted;
        _real.Advance(TimeSpan.FromMinutes(1));

        await delay;
        Assert.False(isDoneBefore);
    }

    [Fact]
    public void A_jump_fires_a_repeating_timer_once_and_it_goes_on()
    {
        var count = 0;
        using var timer = _clock.CreateTimer(_ => count++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        _clock.Set(Start.AddHours(5));
        var afterJump = count;
        _real.Advance(TimeSpan.FromMinutes(1));
        _real.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, afterJump);
        Assert.Equal(3, count);
    }

    [Fact]
    public void A_timer_that_was_stopped_or_disposed_of_does_not_fire()
    {
        var count = 0;
        using var stopped = _clock.CreateTimer(_ => count++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        var disposed = _clock.CreateTimer(_ => count++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        disposed.Dispose();

        _clock.Set(Start.AddDays(1));

        Assert.Equal(0, count);
    }

    [Fact]
    public void A_timer_may_set_the_clock_itself()
    {
        using var timer = _clock.CreateTimer(_ => _clock.Set(Start.AddDays(9)), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        _clock.Set(Start.AddDays(1));

        Assert.Equal(Start.AddDays(9), _clock.GetUtcNow());
    }

    [Fact]
    public void A_jump_does_not_show_in_what_has_really_passed()
    {
        var before = _clock.GetTimestamp();

        _clock.Set(Start.AddDays(1));
        _real.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(TimeSpan.FromSeconds(2), _clock.GetElapsedTime(before));
    }
}
