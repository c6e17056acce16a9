using OnCallBot.Domain.Findings;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Domain.Tests.Handovers;

/// <summary>What a handover tells of the documents: only what is new since the one before.</summary>
public sealed class HandoverMemoryTests
{
    private const string Monday = "2026-01-12T08:00Z";

    private static readonly Runbook Growth = Given.Runbook(Given.GrowthMetrics, issues: ["Late events"], slas: ["Fresh within 48 hours"]);
    private static readonly TeamState Team = Given.SmallTeam.With(Growth, Given.Runbook(Given.ProfitMetrics, issues: ["Rates are missing"]));

    [Fact]
    public void Where_nothing_changed_there_is_no_news() => Assert.Equal(HandoverNews.None, News(Team, Team));

    [Fact]
    public void A_line_that_moved_in_its_file_is_no_news()
    {
        var moved = Growth with { CommonIssues = [new("Late events", Given.Place(99))], Slas = [new("Fresh within 48 hours", Given.Place(100))] };

        Assert.Equal(HandoverNews.None, News(Team, Team.With(moved)));
    }

    [Fact]
    public void A_runbook_that_says_something_else_is_news() =>
        Assert.Equal([Given.GrowthMetrics.Id], News(Team, Team.With(Growth with { CommonIssues = [.. Growth.CommonIssues, Given.Stated("Double events")] })).Runbooks);

    [Fact]
    public void A_runbook_that_was_read_through_is_news() =>
        Assert.Equal([Given.GrowthMetrics.Id], News(Team, Team.With(Growth with { ReviewedOn = Given.Day("2026-01-14") })).Runbooks);

    [Fact]
    public void Runbooks_that_came_and_went_are_news()
    {
        var added = Given.Runbook(Given.EngagementMetrics, issues: ["Bots"]);

        Assert.Equal([Given.EngagementMetrics.Id], News(Team, Team.With(added)).Runbooks);
        Assert.Equal([Given.EngagementMetrics.Id], News(Team.With(added), Team).Runbooks);
    }

    [Fact]
    public void What_is_found_since_is_news_and_what_is_settled_is_not()
    {
        var reversed = Team.With(Growth with { Slas = [Given.Stated("now - 48h < latest timestamp is stale: latest data timestamp must be less than now - 48 hours to be fresh"), Given.Stated("Soon")] });

        var news = News(Team, reversed);

        Assert.NotEmpty(news.Findings);
        Assert.All(
            Lint.Findings(reversed, Given.DataEngineering, Given.Moment(Monday)).Where(finding => HandoverMemory.TracesOf(finding).Intersect(news.Findings, StringComparer.Ordinal).Any()),
            finding => Assert.DoesNotContain(finding, Lint.Findings(Team, Given.DataEngineering, Given.Moment(Monday))));
        Assert.Empty(News(reversed, Team).Findings);
    }

    [Fact]
    public void Of_several_on_leave_one_who_is_back_is_no_news()
    {
        var both = Team.With(Given.Leave(Given.Ana, "2026-01-20", "2026-01-20"), Given.Leave(Given.Ben, "2026-02-03", "2026-02-03"));

        Assert.NotEmpty(News(Team, both).Findings);
        Assert.Equal(HandoverNews.None, News(both, both, "2026-01-26T08:00Z"));
    }

    [Fact]
    public void The_handover_before_forgets_and_the_first_one_has_no_news()
    {
        var first = RecordHandover.Decide(Team, Given.DataEngineering, Given.Moment(Monday), Given.Moment(Monday), inThread: 0);
        var between = Team.With(first.Changes).With(Growth with { CommonIssues = [] });

        var second = RecordHandover.Decide(between, Given.DataEngineering, Given.Moment("2026-01-19T08:00Z"), Given.Moment("2026-01-19T08:00Z"), inThread: 0);

        Assert.Equal(HandoverNews.None, first.Value!.News);
        Assert.Equal([Given.GrowthMetrics.Id], second.Value!.News.Runbooks);
        Assert.Null(between.With(second.Changes).FindHandover(Given.DataEngineering, first.Value.Handoff)!.Memory);
    }

    private static HandoverNews News(TeamState before, TeamState after, string now = Monday) =>
        HandoverMemory.Of(after, Given.DataEngineering, Given.Moment(now)).Since(HandoverMemory.Of(before, Given.DataEngineering, Given.Moment(Monday)));
}
