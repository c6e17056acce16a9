using OnCallBot.Domain.Imports;

namespace OnCallBot.Domain.Tests.Imports;

public sealed class WatchFeedTests
{
    private const string Calendar = "calendar.example.com-1f3a90c4.ics";
    private static readonly DateTimeOffset Noon = Given.Moment("2026-01-14T12:00Z");

    private TeamState _team = Given.SmallTeam;

    [Fact]
    public void The_admins_are_told_once_it_has_failed_for_a_day_and_then_no_more() =>
        Assert.Equal([24], Enumerable.Range(0, 24 * 800).Where(HasFailed));

    [Fact]
    public void And_again_only_after_it_has_worked()
    {
        Assert.Equal([24], Enumerable.Range(0, 100).Where(HasFailed));

        Assert.True(HasWorked());
        Assert.False(HasWorked());

        Assert.Equal([124], Enumerable.Range(100, 100).Where(HasFailed));
    }

    [Fact]
    public void What_has_worked_all_along_is_no_news()
    {
        Assert.False(HasWorked());
        Assert.Same(Given.SmallTeam, _team);
    }

    [Fact]
    public void Each_calendar_is_watched_by_itself()
    {
        HasFailed(0);

        Assert.False(WatchFeed.Failed(_team, "other.ics", Noon.AddDays(2)).Value);
        Assert.False(WatchFeed.Worked(_team, "other.ics").Value);
    }

    [Fact]
    public void A_clock_that_is_set_back_is_no_day()
    {
        HasFailed(0);

        Assert.False(HasFailed(-48));
    }

    private bool HasFailed(int hour)
    {
        var decision = WatchFeed.Failed(_team, Calendar, Noon.AddHours(hour));
        _team = _team.With(decision.Changes);

        return decision.Value;
    }

    private bool HasWorked()
    {
        var decision = WatchFeed.Worked(_team, Calendar);
        _team = _team.With(decision.Changes);

        return decision.Value;
    }
}
