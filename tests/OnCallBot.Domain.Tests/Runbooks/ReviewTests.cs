using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Findings;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Tests.Audit;

namespace OnCallBot.Domain.Tests.Runbooks;

/// <summary>When runbooks were last read through, and who is asked to. Growth belongs to Accounts, Profit to Finance, Engagement to SWE.</summary>
public sealed class ReviewTests
{
    private static readonly DateTimeOffset Wednesday = Given.Moment("2026-07-15T10:00+02:00");
    private static readonly PipelineId Growth = Given.GrowthMetrics.Id;

    private static readonly TeamState Team = SmallTeamRunbooks.Team.With(
        Given.Team("Accounts", channel: "accounts"),
        Given.Engineer("Fay") with { Team = Domain.People.Team.IdOf("Finance") },
        Given.Engineer("Gil") with { Team = Domain.People.Team.IdOf("Finance") });

    [Theory]
    [InlineData("2026-01-16", false)]
    [InlineData("2026-01-15", true)]
    public void A_runbook_is_stale_so_many_days_after_its_review(string reviewed, bool isStale)
    {
        var team = Team.With(Team.Runbooks[Growth] with { ReviewedOn = Given.Day("2026-01-16") }).With(Team.Runbooks[Growth] with { ReviewedOn = Given.Day(reviewed) });

        var findings = Lint.Findings(team, Given.DataEngineering, Wednesday, reviewDays: 181).OfType<Finding.NotReviewed>().SelectMany(finding => finding.Runbooks);

        Assert.Equal(isStale ? [new StaleRunbook(Growth, Given.Day(reviewed), Given.Day(reviewed))] : [], findings);
        Assert.DoesNotContain(Lint.Findings(team, Given.DataEngineering, Wednesday), finding => finding is Finding.NotReviewed);
    }

    [Fact]
    public void What_nobody_ever_reviewed_counts_from_the_day_on_which_it_was_first_seen()
    {
        Assert.Empty(StaleRunbook.Of(Team, Given.DataEngineering, Wednesday, days: 1));

        var seen = NudgeOwners.Decide(Team, Given.DataEngineering, Wednesday, days: 30);
        var team = Team.With(seen.Changes);

        AuditRule.AssertHolds(Team, seen.Changes);
        Assert.Empty(seen.Value);
        Assert.Empty(StaleRunbook.Of(team, Given.DataEngineering, Wednesday.AddDays(29), days: 30));
        Assert.Equal(5, StaleRunbook.Of(team, Given.DataEngineering, Wednesday.AddDays(30), days: 30).Count());
    }

    [Fact]
    public void A_review_says_who_when_and_is_not_repeated_the_same_day()
    {
        var decision = ReviewRunbook.Decide(Team, Growth, Given.Ana.Id, Wednesday).Value;

        var team = Team.With(decision.Changes);
        Assert.Equal(Given.Day("2026-07-15"), team.Runbooks[Growth].ReviewedOn);
        Assert.Equal((Given.Day("2026-07-15"), Given.Ana.Id), (decision.Value.ReviewedOn, decision.Value.ReviewedBy));
        Assert.Equal(AuditAction.RunbookReviewed, team.Audit.Last().Action);
        Assert.IsType<Refusal.ReviewedAlready>(ReviewRunbook.Decide(team, Growth, Given.Ben.Id, Wednesday.AddHours(1)).Refusal);
        Assert.Null(ReviewRunbook.Decide(team, Growth, Given.Ben.Id, Wednesday.AddDays(1)).Refusal);
        Assert.IsType<Refusal.NotYourRunbook>(ReviewRunbook.Decide(Team, Growth, Given.Engineer("Zoe").Id, Wednesday).Refusal);
        Assert.IsType<Refusal.NoRunbook>(ReviewRunbook.Decide(Given.SmallTeam, Growth, Given.Ana.Id, Wednesday).Refusal);
    }

    [Fact]
    public void Owners_are_asked_in_their_channel_else_each_by_themselves_else_where_the_rotation_talks()
    {
        var team = Stale("2026-01-01");

        var nudges = NudgeOwners.Decide(team, Given.DataEngineering, Wednesday, days: 180).Value;

        Assert.Equal(
            ["accounts", "U0FAY U0GIL", "data-oncall"],
            nudges.OrderBy(nudge => nudge.Team!.Value.Value, StringComparer.Ordinal).Select(nudge => string.Join(' ', nudge.To)),
            StringComparer.Ordinal);
        Assert.Equal([Given.GrowthExperiments.Id, Growth], nudges.Single(nudge => nudge.To[0] == "accounts").Pipelines.OrderBy(id => id.Value, StringComparer.Ordinal));
    }

    [Fact]
    public void Nobody_is_asked_again_before_another_period_is_over()
    {
        var team = Stale("2026-01-01");
        var asked = team.With(NudgeOwners.Decide(team, Given.DataEngineering, Wednesday, days: 30).Changes);

        Assert.Empty(NudgeOwners.Decide(asked, Given.DataEngineering, Wednesday.AddHours(1), days: 30).Value);
        Assert.Empty(NudgeOwners.Decide(asked, Given.DataEngineering, Wednesday.AddDays(29), days: 30).Value);
        Assert.Equal(3, NudgeOwners.Decide(asked, Given.DataEngineering, Wednesday.AddDays(30), days: 30).Value.Count);
    }

    [Theory]
    [InlineData("2026-07-15T08:59+02:00", false)]
    [InlineData("2026-07-15T09:00+02:00", true)]
    [InlineData("2026-07-15T16:59+02:00", true)]
    [InlineData("2026-07-15T17:00+02:00", false)]
    [InlineData("2026-07-18T10:00+02:00", false)]
    public void They_are_asked_at_their_working_hours_alone(string moment, bool isAsked)
    {
        var decision = NudgeOwners.Decide(Stale("2026-01-01"), Given.DataEngineering, Given.Moment(moment), days: 30);

        Assert.Equal(isAsked, decision.Value.Any(nudge => nudge.To[0] == "accounts"));
    }

    [Fact]
    public void A_team_of_another_time_zone_is_asked_by_its_own_clock()
    {
        var team = Stale("2026-01-01").With(Given.Team("Accounts", channel: "accounts") with { Zone = Given.Zone("America/New_York") });

        Assert.DoesNotContain(NudgeOwners.Decide(team, Given.DataEngineering, Wednesday, days: 30).Value, nudge => nudge.To[0] == "accounts");
        Assert.Contains(NudgeOwners.Decide(team, Given.DataEngineering, Given.Moment("2026-07-15T09:00-04:00"), days: 30).Value, nudge => nudge.To[0] == "accounts");
    }

    [Fact]
    public void So_many_at_a_time_and_the_others_another_day()
    {
        var pipelines = Enumerable.Range(0, 20).Select(number => Given.Pipeline($"Growth {number:00}", Given.Growth, "Accounts")).ToList();
        var team = Team.With(pipelines).With(pipelines.Select(pipeline => Given.Runbook(pipeline, issues: ["x"]) with { ReviewedOn = Given.Day("2026-01-01") }));
        var (asked, days) = (new List<PipelineId>(), 0);

        for (var day = Wednesday; asked.Count < 20 && days < 10; day = day.AddDays(1), days++)
        {
            var decision = NudgeOwners.Decide(team, Given.DataEngineering, day, days: 100);
            asked.AddRange(decision.Value.SelectMany(nudge => nudge.Pipelines));
            team = team.With(decision.Changes);
            Assert.Empty(NudgeOwners.Decide(team, Given.DataEngineering, day.AddHours(1), days: 100).Value);
        }

        Assert.Equal(3, days);
        Assert.Equal(20, asked.Distinct().Count());
    }

    private static TeamState Stale(string reviewed) => Team.With(SmallTeamRunbooks.All.Select(runbook => runbook with { ReviewedOn = Given.Day(reviewed) }));
}
