using OnCallBot.Domain.Findings;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Tests.Runbooks;

namespace OnCallBot.Domain.Tests.Findings;

public sealed class LintTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-07T12:00Z");
    private static readonly TeamId Finance = Team.IdOf("Finance");

    [Fact]
    public void Without_a_table_nobody_is_on_call()
    {
        var team = Given.SmallTeam.With(Given.Rotation(Given.Table(weeks: [new RotationWeek([], Given.Place(7))])));

        Assert.Equal(Given.Place(7), One<Finding.NoTable>(team).Place);
        Assert.False(Has<Finding.NotFair>(team));
    }

    [Fact]
    public void A_duty_that_nobody_has_in_a_week_is_found_with_the_week_s_line()
    {
        var duty = Assert.Single(One<Finding.NobodyOnDuty>(WithWeeks(Row(11, Given.Ana, Given.Ben, Given.Cleo, Given.Dana), Row(12, Given.Ben, null, Given.Dana, Given.Ana))).Duties);

        Assert.Equal("Growth", duty.Duty.Name);
        Assert.Equal([2], duty.Numbers);
        Assert.Equal(Given.Place(12), Assert.Single(duty.Weeks).Place);
    }

    [Fact]
    public void A_duty_that_two_have_in_a_week_is_found_with_the_week_s_line()
    {
        var row = Row(12, Given.Ana, Given.Ben, Given.Cleo, Given.Dana);
        var team = WithWeeks(row with { Assignments = [.. row.Assignments, new Assignment(Given.Duties[0].Id, Given.Dana.Id)] });

        var duty = Assert.Single(One<Finding.DutyTwice>(team).Duties);

        Assert.Equal("Profit", duty.Duty.Name);
        Assert.Equal(Given.Place(12), Assert.Single(duty.Weeks).Place);
    }

    [Fact]
    public void The_same_person_twice_in_a_cell_is_no_second_person()
    {
        var row = Row(12, Given.Ana, Given.Ben, Given.Cleo, Given.Dana);

        Assert.False(Has<Finding.DutyTwice>(WithWeeks(row with { Assignments = [.. row.Assignments, row.Assignments[0]] })));
    }

    [Fact]
    public void An_area_that_no_duty_watches_is_found_where_it_is_named()
    {
        var team = Given.SmallTeam.With(
            Given.Engagement with { Said = Given.Stated("Engagement", 40) },
            Given.Rotation(Given.Table(duties: [Given.Duties[0], Given.Duties[1], Given.Duties[3]])));

        Assert.Equal(Given.Stated("Engagement", 40), Assert.Single(One<Finding.AreaUnwatched>(team).Areas));
    }

    [Fact]
    public void A_rotation_without_backup_is_found()
    {
        Assert.True(Has<Finding.NoBackup>(Given.SmallTeam.With(Given.Rotation(Given.Table(duties: [.. Given.Duties.Take(3)])))));
        Assert.False(Has<Finding.NoBackup>(Given.SmallTeam));
    }

    [Fact]
    public void A_shift_to_come_whose_holder_is_on_leave_is_found()
    {
        var conflict = Assert.Single(One<Finding.HolderOnLeave>(Given.SmallTeam.With(Given.Leave(Given.Ana, "2026-01-21", "2026-01-22"))).Conflicts);

        Assert.Equal(Given.Ana.Id, conflict.Engineer);
        Assert.Equal(Given.Range("2026-01-19T09:00+01:00", "2026-01-26T09:00+01:00"), conflict.During);
    }

    [Fact]
    public void On_leave_is_the_one_who_took_the_shift_over_and_not_the_one_who_gave_it_away()
    {
        var shift = Assert.Single(Given.SmallTeam.ShiftsAt(Given.DataEngineering, Given.Moment("2026-01-21T12:00Z")), shift => shift.Holder == Given.Ana.Id);
        var cover = Given.Override(1, Given.Dana, shift.Duty, "2026-01-19T09:00+01:00", "2026-01-26T09:00+01:00");

        Assert.False(Has<Finding.HolderOnLeave>(Given.SmallTeam.With(cover, Given.Leave(Given.Ana, "2026-01-21", "2026-01-22"))));
        Assert.Equal(2, One<Finding.HolderOnLeave>(Given.SmallTeam.With(cover, Given.Leave(Given.Dana, "2026-01-21", "2026-01-22"))).Conflicts.Count);
    }

    [Fact]
    public void Leave_that_is_over_is_no_finding()
    {
        Assert.False(Has<Finding.HolderOnLeave>(Given.SmallTeam.With(Given.Leave(Given.Ana, "2026-01-05", "2026-01-06"))));
    }

    [Fact]
    public void Investor_pipelines_without_on_call_are_found_with_the_principle_against_it()
    {
        var paging = "Critical investor-reporting pipelines trigger pager alerts";
        var team = SmallTeamRunbooks.Team.With(Given.Document(principles: ["Be kind", paging]));

        var finding = One<Finding.InvestorsWithoutOnCall>(team);

        Assert.Equal([Given.ProfitMetrics.Id, Given.GrowthMetrics.Id], finding.Runbooks.Select(line => line.Pipeline).OrderByDescending(id => id.Value, StringComparer.Ordinal));
        Assert.Equal(Given.Stated(paging, 2), finding.Principle);
    }

    [Fact]
    public void An_experiment_pipeline_may_go_without_on_call()
    {
        Assert.False(Has<Finding.InvestorsWithoutOnCall>(Given.SmallTeam.With(Given.Runbook(Given.ProfitExperiments, onCall: ["No on call"]))));
        Assert.True(Has<Finding.InvestorsWithoutOnCall>(Given.SmallTeam.With(Given.Runbook(Given.ProfitMetrics, onCall: ["No on call"]))));
    }

    [Theory]
    [InlineData("if latest timestamp > the current timestamp - 48 hours, then the SLA is not met", true)]
    [InlineData("if latest timestamp < the current timestamp - 48 hours, then the SLA is not met", false)]
    [InlineData("The SLA is met if the latest timestamp > now - 48 hours", false)]
    [InlineData("The SLA is met when the latest timestamp is less than now - 48 hours", true)]
    [InlineData("if now - latest timestamp > 48 hours then it is breached", false)]
    [InlineData("if now - latest timestamp <= 48 hours then it is breached", true)]
    [InlineData("if rows > 48 then the SLA is not met", false)]
    [InlineData("Data will arrive within 48hrs", false)]
    public void A_comparison_the_wrong_way_round_is_found(string sla, bool isReversed)
    {
        var team = Given.SmallTeam.With(Given.Runbook(Given.EngagementMetrics, slas: ["Fixed within 1 week", sla]));

        Assert.Equal(isReversed ? [new PipelineLine(Given.EngagementMetrics.Id, Given.Stated(sla, 2))] : [], Lint.Findings(team, Now).OfType<Finding.SlaReversed>().SelectMany(finding => finding.Slas));
    }

    [Fact]
    public void A_table_that_is_not_fair_is_found_with_the_promise_it_breaks()
    {
        var team = WithWeeks(Row(11, Given.Ana, Given.Ben, Given.Cleo, Given.Dana), Row(12, Given.Ben, Given.Ana, Given.Cleo, Given.Dana)).With(Given.Document(principles: ["Fair weekly rotation"]));

        var finding = One<Finding.NotFair>(team);

        Assert.Equal(Given.Place(11), finding.Table);
        Assert.Equal(Given.Stated("Fair weekly rotation"), finding.Principle);
        Assert.Equal("all, Backup, Engagement", string.Join(", ", finding.Fairness.Breaking.Select(count => count.Duty?.Name ?? "all").OrderBy(name => name, StringComparer.OrdinalIgnoreCase)));
        Assert.False(Has<Finding.NotFair>(Given.SmallTeam));
    }

    [Fact]
    public void With_two_areas_what_one_has_of_both_together_counts()
    {
        Duty[] duties = [Given.Duties[0], Given.Duties[1], Given.Duties[3]];
        var weeks = new[] { (Given.Ana, Given.Ben, Given.Cleo), (Given.Ben, Given.Ana, Given.Cleo) }.Select(row => Given.Week(duties, row.Item1, row.Item2, row.Item3));

        var fairness = One<Finding.NotFair>(Given.SmallTeam.With(Given.Rotation(Given.Table(duties: duties, weeks: weeks)))).Fairness;

        Assert.Contains(fairness.Breaking, count => count.Duty is null && count.Spread == 2);
    }

    [Fact]
    public void Pipelines_that_an_owner_team_s_own_people_watch_are_found()
    {
        var finding = One<Finding.WatchedByOwners>(SmallTeamRunbooks.Team);

        Assert.Equal([(Given.GrowthExperiments.Id, Team.IdOf("Accounts")), (Given.ProfitExperiments.Id, Finance)], finding.Runbooks.Select(line => (line.Pipeline, line.Team)).OrderBy(line => line.Pipeline.Value, StringComparer.Ordinal));
        Assert.All(finding.Runbooks, line => Assert.Equal(Given.Place(1), line.Said.Place));
    }

    [Fact]
    public void The_engineers_own_team_may_watch_what_it_owns()
    {
        Assert.False(Has<Finding.WatchedByOwners>(Given.SmallTeam.With(Given.Runbook(Given.ProfitExperiments, onCall: ["Monitored by Data Engineering"]))));
        Assert.True(Has<Finding.WatchedByOwners>(Given.SmallTeam.With(Given.Runbook(Given.ProfitExperiments, onCall: ["Monitored by Finance"]))));
    }

    [Fact]
    public void Nobody_is_said_to_be_on_call_for_what_the_table_does_not_watch()
    {
        var team = SmallTeamRunbooks.Team.With(Given.Rotation(Given.Table(duties: [Given.Duties[2], Given.Duties[3]])));

        Assert.False(Has<Finding.InvestorsWithoutOnCall>(team));
        Assert.False(Has<Finding.WatchedByOwners>(team));
    }

    [Fact]
    public void Two_owners_for_one_part_are_found_with_both_places()
    {
        var pipeline = Given.ProfitMetrics with { Owners = [Claim(OwnerRole.Primary, "Finance", 4), Claim(OwnerRole.Secondary, "SWE", 5), Claim(OwnerRole.Primary, "Finance", 90), Claim(OwnerRole.Primary, "Accounts", 91)] };

        var conflict = Assert.Single(One<Finding.OwnersDisagree>(Given.SmallTeam.With(pipeline)).Conflicts);

        Assert.Equal(new OwnerConflict(pipeline.Id, OwnerRole.Primary, Given.Stated("Finance", 4), Given.Stated("Accounts", 91)), conflict);
    }

    [Theory]
    [InlineData("Profit pipelines are owned by Finance due to domain expertise.", "")]
    [InlineData("Growth pipelines are owned by Finance.", "Growth Metrics, Growth Experiments")]
    [InlineData("Experiments pipelines have Data Engineering secondary ownership", "")]
    [InlineData("Profit pipelines have Finance secondary ownership", "Profit Metrics, Profit Experiments")]
    [InlineData("Metrics pipelines remain under Finance", "Growth Metrics, Engagement Metrics")]
    public void A_rationale_that_the_owners_contradict_is_found(string rationale, string pipelines)
    {
        var document = Given.Document() with { Rationale = [Given.Stated("Why", 8), Given.Stated(rationale, 9)], Teams = [Finance, Team.IdOf("Data Engineering")] };

        var findings = Lint.Findings(Given.SmallTeam.With(document), Now).OfType<Finding.RationaleDisagrees>().ToList();

        Assert.All(findings, finding => Assert.Equal(Given.Place(9), finding.Rationale.Place));
        Assert.Equal(
            pipelines.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            findings.SelectMany(finding => finding.Pipelines).Select(id => Given.SmallTeam.Pipelines[id].Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Fair weekly rotation among 5 data engineers.", 5)]
    [InlineData("The schedule is shared by three engineers", 3)]
    [InlineData("Fair weekly rotation among four data engineers.", null)]
    [InlineData("Swaps are agreed between two engineers of the rotation", null)]
    public void A_principle_that_counts_other_engineers_than_the_table_is_found(string principle, int? said)
    {
        var finding = Lint.Findings(Given.SmallTeam.With(Given.Document(principles: [principle])), Now).OfType<Finding.HeadcountDisagrees>().SingleOrDefault();

        Assert.Equal(said, finding?.Said);
        Assert.Equal(said is null ? null : Given.Stated(principle), finding?.Principle);
        Assert.Equal(said is null ? null : 4, finding?.Named);
    }

    [Fact]
    public void A_team_under_two_names_is_found_with_the_place_of_each()
    {
        var team = Given.Team("Finance") with { Spellings = [Given.Stated("Finance", 3), Given.Stated("Finance Team", 30)] };
        var document = Given.Document() with { Teams = [Finance] };

        Assert.Equal([Given.Stated("Finance", 3), Given.Stated("Finance Team", 30)], Assert.Single(One<Finding.TeamsUnderSeveralNames>(Given.SmallTeam.With(team, document)).Teams).Names);
        Assert.False(Has<Finding.TeamsUnderSeveralNames>(Given.SmallTeam.With(team with { Aka = ["finance team"] }, document)));
    }

    [Fact]
    public void A_pipeline_whose_heading_and_name_differ_is_found()
    {
        var pipeline = Given.ProfitMetrics with { Said = Given.Stated("Profit Numbers", 20) };

        Assert.Equal([new PipelineLine(pipeline.Id, Given.Stated("Profit Numbers", 20))], One<Finding.PipelinesUnderTwoNames>(Given.SmallTeam.With(pipeline)).Pipelines);
        Assert.False(Has<Finding.PipelinesUnderTwoNames>(Given.SmallTeam.With(pipeline with { Said = Given.Stated("profit metrics", 20) })));
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(48, false)]
    [InlineData(72, true)]
    public void An_SLA_with_another_limit_than_the_one_that_holds_is_found(int hours, bool isFound)
    {
        var pipeline = Given.EngagementMetrics with { Freshness = TimeSpan.FromHours(hours) };
        var team = Given.SmallTeam.With(pipeline, Given.Runbook(pipeline, slas: ["Data will arrive within 48hrs"]));

        Assert.Equal(
            isFound ? [new FreshnessConflict(pipeline.Id, TimeSpan.FromHours(hours), TimeSpan.FromHours(48), Given.Stated("Data will arrive within 48hrs"))] : [],
            Lint.Findings(team, Now).OfType<Finding.FreshnessDisagrees>().SelectMany(finding => finding.Conflicts));
    }

    [Fact]
    public void What_was_not_read_is_found_and_pipelines_that_only_a_table_names_apart()
    {
        var unknown = new UnreadLine(UnreadKind.Pipeline, "Sales Metrics", Given.Place(50), "Growth Metrics");
        var line = new UnreadLine(UnreadKind.Line, "Hello", Given.Place(3));
        var team = Given.SmallTeam.With(Given.Document([line, unknown]));

        Assert.Equal([unknown], One<Finding.UnknownPipelines>(team).Names);
        Assert.Equal([line], One<Finding.Unread>(team).Lines);
    }

    [Fact]
    public void Pipelines_without_a_runbook_are_found_where_they_are_named()
    {
        var pipeline = Given.GrowthMetrics with { Said = Given.Stated("Growth Metrics", 188) };
        var team = Given.SmallTeam.With([pipeline, .. SmallTeamRunbooks.All.Where(runbook => runbook.Pipeline != pipeline.Id)]);

        Assert.Equal([new PipelineLine(pipeline.Id, pipeline.Said)], One<Finding.NoRunbook>(team).Pipelines);
        Assert.False(Has<Finding.NoRunbook>(SmallTeamRunbooks.Team));
    }

    [Fact]
    public void What_a_runbook_leaves_out_is_found()
    {
        var pipeline = Given.Pipeline("Profit Metrics", Given.Profit, secondary: "Finance");

        var runbook = Assert.Single(One<Finding.RunbooksIncomplete>(Given.SmallTeam.With(pipeline, Given.Runbook(pipeline))).Runbooks);

        Assert.Equal([RunbookField.Owner, RunbookField.DataType, RunbookField.Issue, RunbookField.Sla, RunbookField.OnCall], runbook.Fields);
        Assert.Equal(pipeline.Said.Place, runbook.Place);
        Assert.False(Has<Finding.RunbooksIncomplete>(SmallTeamRunbooks.Team));
    }

    [Theory]
    [InlineData("Numbers will be right", true)]
    [InlineData("Issues will be fixed within 1 week", false)]
    [InlineData("Reviewed once a month", false)]
    [InlineData("By the end of the week", false)]
    public void An_SLA_that_nobody_can_measure_is_found(string sla, bool isFound)
    {
        var team = Given.SmallTeam.With(Given.Runbook(Given.ProfitMetrics, slas: [sla]));

        Assert.Equal(isFound, Has<Finding.SlaWithoutNumber>(team));
    }

    [Fact]
    public void What_is_missing_of_people_is_found()
    {
        var whole = Given.Ana with { Zone = Given.Zone("Europe/Berlin"), Holidays = new("DE", "BE") };

        var finding = One<Finding.PeopleIncomplete>(Given.SmallTeam.With(whole, Given.Ben with { SlackUser = null, Holidays = new("DE", "BE") }));

        Assert.Equal([Given.Ben.Id], finding.WithoutSlack);
        Assert.Equal([Given.Ben.Id, Given.Cleo.Id, Given.Dana.Id], finding.WithoutZone.OrderBy(id => id.Value, StringComparer.Ordinal));
        Assert.Equal([Given.Cleo.Id, Given.Dana.Id], finding.WithoutHolidays.OrderBy(id => id.Value, StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_taken_for_granted_is_found()
    {
        var zone = new Assumption(AssumptionKind.Zone, "Data Engineering", "UTC", Given.Place(1));

        Assert.Equal([zone], One<Finding.Assumed>(Given.SmallTeam.With(Given.Document() with { Assumed = [zone] })).Assumptions);
    }

    [Fact]
    public void What_matters_most_comes_first()
    {
        var team = SmallTeamRunbooks.Team.With(Given.Leave(Given.Ana, "2026-01-21", "2026-01-22"), Given.Document([new UnreadLine(UnreadKind.Line, "Hello", Given.Place(3))]));

        var severities = Lint.Findings(team, Now).Select(finding => finding.Severity).ToList();

        Assert.Equal(severities.Order(), severities);
        Assert.Equal([Severity.Uncovered, Severity.Contradiction, Severity.Gap, Severity.Note], severities.Distinct());
    }

    private static T One<T>(TeamState team) where T : Finding => Assert.Single(Lint.Findings(team, Now).OfType<T>());

    private static bool Has<T>(TeamState team) where T : Finding => Lint.Findings(team, Now).OfType<T>().Any();

    private static TeamState WithWeeks(params RotationWeek[] weeks) => Given.SmallTeam.With(Given.Rotation(Given.Table(weeks: weeks)));

    private static RotationWeek Row(int line, params Engineer?[] people) => Given.Week(Given.Duties, people) with { Place = Given.Place(line) };

    private static OwnerClaim Claim(OwnerRole role, string team, int line) => new(role, Team.IdOf(team), Given.Stated(team, line));
}
