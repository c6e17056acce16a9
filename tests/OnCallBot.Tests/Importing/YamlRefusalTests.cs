using FsCheck;
using FsCheck.Xunit;
using OnCallBot.Importing;
using OnCallBot.Wording;

namespace OnCallBot.Tests.Importing;

public sealed class YamlRefusalTests
{
    private const string Example = """
        team: Data Engineering
        timezone: Europe/Berlin
        channel: "#data-oncall"
        admins: [Engineer A]
        rotation: { starts: 2026-01-05, handoff: "09:00", topic: "On call: {engagement}, {OnCall}", usergroup: "@data-oncall" }
        people:
          - { name: Engineer A, slack: U0ANA, display: Ana, timezone: Europe/Berlin, holidays: DE-BE, remind: 2h, leave: [2026-12-21..2027-01-03] }
        teams:
          - { name: Business Analytics, aka: [Business Analytics Team], channel: "#ba", hours: "09:00-17:00", timezone: America/New_York, holidays: US }
        pipelines:
          - { name: Engagement Metrics, area: Engagement, audience: investor, freshness: 48h }
        company_days: [2026-12-24]
        """;

    [Theory]
    [InlineData("timezone: Europe/Berlin", "timezone: Mars/Base")]
    [InlineData("starts: 2026-01-05", "starts: 2026-13-05")]
    [InlineData("starts: 2026-01-05", "starts: [1, 2]")]
    [InlineData("handoff: \"09:00\"", "handoff: \"25:00\"")]
    [InlineData("slack: U0ANA", "slack: ana")]
    [InlineData("holidays: DE-BE", "holidays: somewhere")]
    [InlineData("{engagement}", "{engagment}")]
    [InlineData("{engagement}", "{}")]
    [InlineData("usergroup: \"@data-oncall\"", "usergroup: data oncall")]
    [InlineData("usergroup: \"@data-oncall\"", "usergroup: \"@here!\"")]
    [InlineData("channel: \"#data-oncall\"\n", "")]
    [InlineData("remind: 2h", "remind: 5 days")]
    [InlineData("remind: 2h", "remind: banana")]
    [InlineData("leave: [2026-12-21..2027-01-03]", "leave: [2027-01-03..2026-12-21]")]
    [InlineData("leave: [2026-12-21..2027-01-03]", "leave: [christmas]")]
    [InlineData("hours: \"09:00-17:00\"", "hours: \"nine to five\"")]
    [InlineData("audience: investor", "audience: everybody")]
    [InlineData("freshness: 48h", "freshness: soon")]
    [InlineData("company_days: [2026-12-24]", "company_days: [2026-02-30]")]
    [InlineData("admins: [Engineer A]", "admins: { a: b }")]
    [InlineData("people:\n", "people:\n  - { name: Engineer A, slack: U0BEA }\n")]
    [InlineData("rotation: {", "rotation: { {")]
    [InlineData("team: Data Engineering", "team: [Data, Engineering]")]
    [InlineData("teams:\n", "teams: none\nothers:\n")]
    public void A_wrong_value_is_refused_with_file_and_line(string right, string wrong)
    {
        Assert.Contains(right, Example, StringComparison.Ordinal);
        Assert.Empty(TeamImporter.Read([Team.Yaml(Example)]).Errors);

        var reading = TeamImporter.Read([Team.Yaml(Example.Replace(right, wrong, StringComparison.Ordinal))]);

        Assert.Empty(reading.Drafts);
        Assert.NotEmpty(reading.Errors);
        Assert.All(reading.Errors, error => Assert.Matches(@"^team\.yaml:[1-9]\d*: ", ImportErrorWording.Of(error)));
    }

    [Theory]
    [InlineData("XX", "«XX» is no country whose holidays I know. A calendar is a country's two letters, and a region's where it matters: US, PT, DE-BE.")]
    [InlineData("UK", "«UK» is no country whose holidays I know. Did you mean «GB»?")]
    [InlineData("Germny", "«Germny» is no country whose holidays I know. Did you mean «DE»?")]
    [InlineData("GB", "In United Kingdom (GB) the holidays differ too much from region to region. Say which, as in «GB-ENG»: GB-ALD Alderney, GB-ENG England, GB-NIR Northern Ireland, GB-SCT Scotland, GB-WLS Wales.")]
    [InlineData("DE", "Say which, as in «DE-BB»: DE-BB Brandenburg, DE-BE Berlin, DE-BW Baden-Württemberg,")]
    [InlineData("CA", "CA-ON Ontario")]
    [InlineData("AU", "AU-NSW New South Wales")]
    [InlineData("CH", "CH-ZH Canton of Zürich")]
    [InlineData("DE-XX", "Germany (DE) has no region «XX»: DE-BB Brandenburg,")]
    [InlineData("PT-11", "Portugal (PT) has no region «11»: its holidays are the same everywhere. Write «PT».")]
    [InlineData("DE-", "Say which, as in «DE-BB»")]
    [InlineData("'-'", "is no country whose holidays I know")]
    public void A_holiday_calendar_that_is_none_is_refused_with_what_would_do(string calendar, string said)
    {
        var reading = TeamImporter.Read([Team.Yaml(Example.Replace("holidays: DE-BE", $"holidays: {calendar}", StringComparison.Ordinal))]);

        Assert.Empty(reading.Drafts);
        var error = ImportErrorWording.Of(Assert.Single(reading.Errors));
        Assert.StartsWith("team.yaml:7: ", error, StringComparison.Ordinal);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-be", "DE-BE")]
    [InlineData("DE BE", "DE-BE")]
    [InlineData("Germany, Berlin", "DE-BE")]
    [InlineData("us", "US")]
    [InlineData("US-CA", "US-CA")]
    [InlineData("United Kingdom/england", "GB-ENG")]
    [InlineData("Portugal", "PT")]
    public void A_holiday_calendar_is_understood_however_it_is_spelled(string typed, string calendar)
    {
        var reading = TeamImporter.Read([Team.Yaml(Example.Replace("holidays: DE-BE", $"holidays: \"{typed}\"", StringComparison.Ordinal))]);

        Assert.Empty(reading.Errors);
        Assert.Equal(calendar, Assert.Single(reading.Drafts[0].Engineers).Engineer.Holidays?.ToString());
    }

    [Fact]
    public void Every_key_of_the_example_is_read()
    {
        var reading = TeamImporter.Read([Team.Yaml(Example)]);

        Assert.Empty(reading.Errors);
        Assert.Empty(reading.Unread);
    }

    [Fact]
    public void An_unknown_key_is_reported_with_its_line_and_the_nearest_known_one()
    {
        var reading = TeamImporter.Read([Team.Yaml(Example.Replace("company_days", "company_dayz", StringComparison.Ordinal))]);

        var unread = Assert.Single(reading.Unread);
        Assert.Equal("team.yaml:12", unread.Place.ToString());
        Assert.Equal("company_days", unread.Near);
    }

    [Fact]
    public void Aliases_that_multiply_are_refused()
    {
        var levels = Enumerable.Range(1, 40).Select(level => $"l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 10))}]");

        var reading = TeamImporter.Read([Team.Yaml($"team: Data Engineering\nl0: &l0 [lol]\n{string.Join('\n', levels)}\n")]);

        Assert.Empty(reading.Drafts);
        Assert.Contains(reading.Errors, error => error is ImportError.TooManyAliases && error.Place.Line > 1);
    }

    [Property(MaxTest = 500, QuietOnSuccess = true)]
    public void Whatever_is_put_into_it_or_cut_from_it_is_read_or_refused(NonNegativeInt at, NonNegativeInt length, NonNegativeInt which)
    {
        string[] pieces = ["{", "}", "[", "]", ":", ": ", ", ", "\n", "\"", "'", "- ", "&a ", "*a", "!", "!!int ", "| ", "> ", "? ", "%", "@", "`", "\t", "#", "---\n", "<<: ", "~", "null", "😀"];
        var start = at.Get * 37 % Example.Length;
        var text = Example.Remove(start, Math.Min(length.Get % 5, Example.Length - start)).Insert(start, pieces[which.Get % pieces.Length]);

        var reading = TeamImporter.Read([Team.Yaml(text)]);

        Assert.True(reading.Errors.Count == 0 || reading.Drafts.Count == 0);
        Assert.All(reading.Errors, error => Assert.StartsWith("team.yaml", ImportErrorWording.Of(error), StringComparison.Ordinal));
    }
}
