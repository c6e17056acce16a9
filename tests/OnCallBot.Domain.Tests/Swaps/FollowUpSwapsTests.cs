using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain.Tests.Swaps;

public sealed class FollowUpSwapsTests
{
    private readonly SwappingTeam _team = new();

    [Theory]
    [InlineData("2025-12-20T12:00Z", "14@2025-12-22T08:00 7@2025-12-29T08:00 3@2026-01-02T08:00 1@2026-01-04T08:00")]
    [InlineData("2025-12-22T08:00Z", "7@2025-12-29T08:00 3@2026-01-02T08:00 1@2026-01-04T08:00")] // Made at the stage itself: that one does not lie ahead.
    [InlineData("2025-12-30T00:00Z", "3@2026-01-02T08:00 1@2026-01-04T08:00")]
    [InlineData("2026-01-04T09:00Z", "")]
    public void Each_stage_that_lies_ahead_is_followed_up_once(string made, string expected)
    {
        Ask(made, monday: "2026-01-05");

        Assert.Equal(expected, string.Join(' ', Walk(until: "2026-01-06T00:00Z")));
    }

    [Fact]
    public void A_day_ahead_is_at_the_same_time_of_day_where_the_clocks_change()
    {
        Ask("2026-03-28T12:00Z", monday: "2026-03-30");

        // 09:00 in Berlin on both days; the night between them has one hour less.
        Assert.Equal(["1@2026-03-29T07:00"], Walk(until: "2026-03-31T00:00Z"));
    }

    [Fact]
    public void Of_what_was_missed_the_last_counts_alone_and_nothing_comes_later()
    {
        Ask("2025-12-20T12:00Z", monday: "2026-01-05");

        _team.Now = Given.Moment("2026-01-03T00:00Z");

        Assert.Equal([3], Step());
        Assert.Equal(["1@2026-01-04T08:00"], Walk(until: "2026-01-06T00:00Z"));
    }

    [Fact]
    public void A_settled_request_is_not_followed_up()
    {
        var swap = Ask("2025-12-20T12:00Z", monday: "2026-01-05");
        _team.Approve(swap, Given.People.Single(person => person.Id == swap.Counterpart));

        Assert.Empty(Walk(until: "2026-01-06T00:00Z"));
    }

    [Fact]
    public void What_is_long_over_is_not_kept()
    {
        Ask("2025-12-20T12:00Z", monday: "2026-01-05");
        Assert.Equal(4, Walk(until: "2026-01-06T00:00Z").Count);

        _team.Now = Given.Moment("2026-02-10T12:00Z");
        Ask("2026-02-10T12:00Z", monday: "2026-02-16");
        Walk(until: "2026-02-14T00:00Z");

        Assert.Equal("swap/2/follow-up/3", Assert.Single(_team.State.Marks).Name);
    }

    private Swap Ask(string made, string monday)
    {
        _team.Now = Given.Moment(made);
        var shift = _team.State.ShiftsAt(Given.DataEngineering, Given.Moment($"{monday}T12:00Z"))[0];
        var holder = Given.People.Single(person => person.Id == shift.Holder);

        return _team.Ask(Given.Leg(holder, holder == Given.Ben ? Given.Ana : Given.Ben, shift.Duty, monday)).Value;
    }

    private List<int> Step()
    {
        var decision = FollowUpSwaps.Decide(_team.State, _team.Now);
        _team.Keep(decision.Changes);

        return [.. decision.Value.Select(one => one.Days)];
    }

    /// <summary>Looks every half hour.</summary>
    private List<string> Walk(string until)
    {
        var found = new List<string>();
        for (; _team.Now < Given.Moment(until); _team.Now = _team.Now.AddMinutes(30))
        {
            found.AddRange(Step().Select(days => $"{days}@{_team.Now:yyyy-MM-ddTHH:mm}"));
        }

        return found;
    }
}
