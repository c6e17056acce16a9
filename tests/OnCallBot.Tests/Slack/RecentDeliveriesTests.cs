using Microsoft.Extensions.Time.Testing;
using OnCallBot.Slack.Guard;

namespace OnCallBot.Tests.Slack;

public sealed class RecentDeliveriesTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Only_the_first_may_begin()
    {
        var recent = new RecentDeliveries(_clock);
        var begun = 0;

        Parallel.For(0, 1000, _ => Interlocked.Add(ref begun, recent.TryBegin("Ev1") ? 1 : 0));

        Assert.Equal(1, begun);
    }

    [Fact]
    public void A_delivery_is_remembered_longer_than_Slack_repeats_it()
    {
        var recent = new RecentDeliveries(_clock);
        _clock.Advance(TimeSpan.FromMinutes(9));
        recent.TryBegin("Ev1");
        _clock.Advance(TimeSpan.FromMinutes(7));

        Assert.False(recent.TryBegin("Ev1"));
    }

    [Fact]
    public void And_not_for_ever()
    {
        var recent = new RecentDeliveries(_clock);
        recent.TryBegin("Ev1");
        _clock.Advance(TimeSpan.FromMinutes(11));
        recent.TryBegin("Ev2");
        _clock.Advance(TimeSpan.FromMinutes(11));

        Assert.True(recent.TryBegin("Ev1"));
    }

    [Fact]
    public void In_a_flood_the_oldest_are_forgotten_first()
    {
        var recent = new RecentDeliveries(_clock);
        for (var at = 0; at <= 2 * RecentDeliveries.PerSet; at++)
        {
            recent.TryBegin($"Ev{at}");
        }

        Assert.False(recent.TryBegin($"Ev{2 * RecentDeliveries.PerSet}"));
        Assert.False(recent.TryBegin($"Ev{RecentDeliveries.PerSet}"));
        Assert.True(recent.TryBegin("Ev0"));
    }

    [Fact]
    public void What_was_begun_and_not_done_may_begin_again()
    {
        var recent = new RecentDeliveries(_clock);
        recent.TryBegin("Ev1");

        recent.Forget("Ev1");

        Assert.True(recent.TryBegin("Ev1"));
    }
}
