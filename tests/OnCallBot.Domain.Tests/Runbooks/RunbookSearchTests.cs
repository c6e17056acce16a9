using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Domain.Tests.Runbooks;

public sealed class RunbookSearchTests
{
    private static readonly RunbookIndex Index = SmallTeamRunbooks.Team.RunbookIndex;

    [Theory]
    [InlineData("kafka late", "Engagement Metrics", "extremely late")]
    [InlineData("Kafka is LATE again!", "Engagement Metrics", "extremely late")]
    [InlineData("delayed clicks", "Engagement Metrics", "extremely late")]
    [InlineData("kafak lat", "Engagement Metrics", "extremely late")]
    [InlineData("engagement late", "Engagement Metrics", "extremely late")]
    [InlineData("kafka down", "Engagement Metrics", "If kafka goes down")]
    [InlineData("kafka outage", "Engagement Metrics", "If kafka goes down")]
    [InlineData("dedupe", "Engagement Metrics", "de-duplicated")]
    [InlineData("duplicates", "Engagement Metrics", "de-duplicated")]
    [InlineData("deduplication", "Engagement Metrics", "de-duplicated")]
    [InlineData("duplciate events", "Engagement Metrics", "de-duplicated")]
    [InlineData("events come twice", "Engagement Metrics", "de-duplicated")]
    [InlineData("schema change growth", "Growth Metrics", "contact Accounts")]
    [InlineData("schema change finance", "Profit Metrics", "coordinate with Finance")]
    [InlineData("cloud cost", "Profit Experiments", "cloud provider")]
    [InlineData("spending out of scale", "Profit Experiments", "out-of-scale")]
    [InlineData("missing status", "Growth Experiments", "is missing")]
    [InlineData("numbers mismatch filings", "Profit Experiments", "accounts/filings")]
    [InlineData("salaries", "Profit Experiments", "salaries")]
    [InlineData("48h", "Engagement Metrics", "48hrs")]
    [InlineData("yoy", "Growth Metrics", "MoM/YoY")]
    public void The_right_line_comes_first(string words, string pipeline, string line)
    {
        var found = Index.Search(words, most: 5);

        Assert.Equal(pipeline, NameOf(found.Hits[0]));
        Assert.Contains(line, found.Hits[0].Best.Said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_issue_in_two_runbooks_is_found_in_both()
    {
        var found = Index.Search("schema change", most: 5);

        Assert.Equal("Growth Metrics, Profit Metrics", string.Join(", ", found.Hits.Take(2).Select(NameOf)));
        Assert.All(found.Hits.Take(2), hit => Assert.StartsWith("Upstream schema change", hit.Best.Said.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("enagement", "engagement", "Engagement Metrics")]
    [InlineData("acountant", "accountant", null)]
    [InlineData("subscribign", "subscribing", "Growth Experiments")]
    public void A_misspelt_word_is_read_as_the_nearest_one_and_that_is_said(string typed, string read, string? pipeline)
    {
        var found = Index.Search(typed, most: 5);

        Assert.Equal([new Reading(typed, read)], found.Readings);
        Assert.NotEmpty(found.Hits);
        Assert.True(pipeline is null || NameOf(found.Hits[0]) == pipeline);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("zebra")]
    [InlineData("birthday cake recipe")]
    [InlineData("what is the weather in data land")]
    [InlineData("🦓 \ud800")]
    public void Where_nothing_fits_well_nothing_is_listed(string words) => Assert.Empty(Index.Search(words, most: 10).Hits);

    [Fact]
    public void Words_that_nobody_wrote_do_not_hide_those_that_somebody_did()
    {
        var found = Index.Search("please help, consumers of kafka lagging in prod", most: 5);

        Assert.Equal("Engagement Metrics", NameOf(found.Hits[0]));
    }

    [Fact]
    public void Further_lines_of_the_runbook_that_fit_come_along()
    {
        var hit = Index.Search("kafka", most: 5).Hits[0];

        Assert.Contains("kafka", hit.Best.Said.Text, StringComparison.Ordinal);
        Assert.Contains("kafka", Assert.Single(hit.Others).Said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_rotation_that_is_meant_is_searched()
    {
        var other = Given.Area("Payments", Rotation.IdOf("Platform"));
        var pipeline = Given.Pipeline("Payouts", other);
        var index = SmallTeamRunbooks.Team.With(other, pipeline, Given.Runbook(pipeline, issues: ["Kafka lags behind"])).RunbookIndex;

        Assert.Equal("Payouts", NameOf(Assert.Single(index.Search("kafka lag", most: 5, within: other.Rotation).Hits)));
        Assert.Equal("Engagement Metrics", NameOf(Assert.Single(index.Search("kafka late", most: 5, within: Given.DataEngineering).Hits)));
        Assert.Equal(2, index.Search("kafka late", most: 5).Hits.Count);
        Assert.Empty(index.Search("payouts", most: 5, within: Given.DataEngineering).Hits);
    }

    [Fact]
    public void A_hundred_kilobytes_of_query_are_read_as_far_as_makes_sense() =>
        Assert.Equal("Engagement Metrics", NameOf(Index.Search("kafka late " + new string('x', 100_000), most: 5).Hits[0]));

    [Fact]
    public void The_index_is_kept_until_a_runbook_or_a_pipeline_changes()
    {
        var team = SmallTeamRunbooks.Team;
        var index = team.RunbookIndex;

        Assert.Same(index, team.With(Given.Override(1, Given.Ana, Given.Duties[0], "2026-01-05T08:00Z", "2026-01-06T08:00Z"), Given.Leave(Given.Ben, "2026-02-01", "2026-02-02")).RunbookIndex);
        Assert.NotSame(index, team.With(Given.Runbook(Given.ProfitMetrics)).RunbookIndex);
        Assert.NotSame(index, team.With(Given.ProfitMetrics with { Name = "Margin" }).RunbookIndex);
    }

    [Fact]
    public void A_changed_runbook_is_found_by_its_new_words_alone()
    {
        var team = SmallTeamRunbooks.Team.With(Given.Runbook(Given.EngagementMetrics, issues: ["Pulsar topics stall"]));

        Assert.Equal("Engagement Metrics", NameOf(team.RunbookIndex.Search("pulsar", most: 5).Hits[0]));
        Assert.Empty(team.RunbookIndex.Search("kafka", most: 5).Hits);
    }

    [Fact]
    public void A_runbook_without_a_line_is_found_by_its_pipeline_s_name()
    {
        var index = Given.SmallTeam.With(Given.Runbook(Given.GrowthMetrics)).RunbookIndex;

        Assert.Equal(RunbookField.Name, Assert.Single(index.Search("growth metrics", most: 5).Hits).Best.Field);
    }

    [Fact]
    public void Searches_at_the_same_time_do_not_disturb_each_other()
    {
        string[] queries = ["kafka late", "dedupe", "schema change", "cloud cost", "zebra"];
        var alone = queries.Select(query => Index.Search(query, most: 5)).Select(Shown).ToList();

        Parallel.For(0, 2000, i => Assert.Equal(alone[i % queries.Length], Shown(Index.Search(queries[i % queries.Length], most: 5))));

        static string Shown(RunbookSearch found) => string.Join('|', found.Hits.Select(hit => $"{NameOf(hit)} {hit.Best.Said.Text} {hit.Score:R}"));
    }

    private static string NameOf(RunbookHit hit) => hit.Runbook.Pipeline.Value[(hit.Runbook.Pipeline.Value.IndexOf('/', StringComparison.Ordinal) + 1)..] switch
    {
        "payouts" => "Payouts",
        var slug => Given.Pipelines.Single(pipeline => Slug.Of(pipeline.Name) == slug).Name,
    };
}
