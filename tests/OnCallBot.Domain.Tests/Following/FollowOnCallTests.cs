using OnCallBot.Domain.Following;

namespace OnCallBot.Domain.Tests.Following;

public sealed class FollowOnCallTests
{
    private static readonly Wanted Ana = new(Given.DataEngineering, FollowerKind.Topic, "Ana");
    private static readonly Wanted Ben = Ana with { Value = "Ben" };
    private static readonly DateTimeOffset Noon = Given.Moment("2026-01-06T12:00Z");

    private TeamState _team = Given.SmallTeam;

    [Fact]
    public void What_changes_is_asked_for_at_once_and_what_is_shown_no_more()
    {
        Assert.Equal([Ana], Ask(Ana, Noon));
        Assert.Empty(Ask(Ana, Noon.AddMinutes(59)));
        Keep(FollowOnCall.Took(_team, Ana));
        Assert.Empty(Ask(Ana, Noon.AddDays(30)));

        Assert.Equal([Ben], Ask(Ben, Noon.AddDays(30)));
        Assert.Equal([Ana], Ask(Ana, Noon.AddDays(30)));
    }

    [Fact]
    public void What_Slack_has_not_taken_is_asked_for_every_hour()
    {
        Ask(Ana, Noon);

        Assert.Empty(Ask(Ana, Noon.AddMinutes(59)));
        Assert.Equal([Ana], Ask(Ana, Noon.AddMinutes(60)));
        Assert.Empty(Ask(Ana, Noon.AddMinutes(119)));
        Assert.Equal([Ana], Ask(Ana, Noon.AddDays(-1))); // The clock was set back.
    }

    [Fact]
    public void A_fault_is_news_once_and_again_when_it_worked_in_between()
    {
        Ask(Ana, Noon);

        Assert.True(Keep(FollowOnCall.Refused(_team, Ana, "missing_scope")));
        Assert.False(Keep(FollowOnCall.Refused(_team, Ana, "missing_scope")));
        Ask(Ben, Noon.AddDays(7));
        Assert.False(Keep(FollowOnCall.Refused(_team, Ben, "missing_scope")));
        Keep(FollowOnCall.Took(_team, Ben));
        Assert.True(Keep(FollowOnCall.Refused(_team, Ben, "missing_scope")));
    }

    [Fact]
    public void What_nobody_wants_any_more_is_forgotten()
    {
        Ask(Ana, Noon);

        Keep(FollowOnCall.Ask(_team, [], Noon));

        Assert.Empty(_team.Followers);
        Assert.False(Keep(FollowOnCall.Took(_team, Ana)));
        Assert.False(Keep(FollowOnCall.Refused(_team, Ana, "missing_scope")));
    }

    private ValueList<Wanted> Ask(Wanted wanted, DateTimeOffset now) => Keep(FollowOnCall.Ask(_team, [wanted], now));

    private T Keep<T>(Decision<T> decision)
    {
        _team = _team.With(decision.Changes);

        return decision.Value;
    }
}
