using FsCheck.Xunit;
using OnCallBot.Domain.Names;

namespace OnCallBot.Domain.Tests.Names;

public sealed class NameMatcherTests
{
    private static readonly NameMatcher<string> Matcher = new(
    [
        new Named<string>("profit", "Profit", ["Profit Metrics & Experiments"], "Data Engineering"),
        new Named<string>("growth", "Growth", [], "Data Engineering"),
        new Named<string>("engagement", "Engagement", [], "Data Engineering"),
        new Named<string>("pm", "Profit Metrics", [], "Data Engineering"),
        new Named<string>("pe", "Profit Experiments", [], "Data Engineering"),
        new Named<string>("gm", "Growth Metrics", [], "Data Engineering"),
        new Named<string>("backup", "Backup", [], "Data Engineering"),
        new Named<string>("a", "Engineer A", ["Ana"]),
        new Named<string>("b", "Engineer B", ["Bjørn"]),
        new Named<string>("zoe", "Zoë Strauß-O'Brien", []),
        new Named<string>("tokyo", "東京 売上", []),
    ]);

    [Theory]
    [InlineData("Profit", MatchKind.Exact, "profit")]
    [InlineData("PROFIT METRICS", MatchKind.Exact, "pm")]
    [InlineData("profit-metrics", MatchKind.Exact, "pm")]
    [InlineData("profitmetrics", MatchKind.Exact, "pm")]
    [InlineData("profit metrics & experiments", MatchKind.Exact, "profit")]
    [InlineData("ana", MatchKind.Exact, "a")]
    [InlineData("bjorn", MatchKind.Exact, "b")]
    [InlineData("metrics profit", MatchKind.Words, "pm,profit")]
    [InlineData("a", MatchKind.Words, "a")]
    [InlineData("metrics", MatchKind.Words, "profit,pm,gm")]
    [InlineData("growth data engineering", MatchKind.Words, "growth,gm")]
    [InlineData("zoe strauss", MatchKind.Words, "zoe")]
    [InlineData("prof met", MatchKind.Beginnings, "profit,pm")]
    [InlineData("back", MatchKind.Beginnings, "backup")]
    [InlineData("gage", MatchKind.Part, "engagement")]
    [InlineData("売上", MatchKind.Words, "tokyo")]
    [InlineData("enagement", MatchKind.Misspelled, "engagement")]
    [InlineData("grwoth", MatchKind.Misspelled, "growth,gm")]
    [InlineData("profit metrcis", MatchKind.Misspelled, "pm,profit")]
    [InlineData("profti experimnets", MatchKind.Misspelled, "pe,profit")]
    [InlineData("ZOE obrien", MatchKind.Misspelled, "zoe")]
    [InlineData("bakup", MatchKind.Misspelled, "backup")]
    public void Words_find_what_goes_by_them(string words, MatchKind kind, string found)
    {
        var match = Matcher.Match(words);

        Assert.Equal(kind, match.Kind);
        Assert.Equal(found.Split(',').Order(StringComparer.Ordinal), match.Found.Select(named => named.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🔥")]
    [InlineData("&<>")]
    [InlineData("marketing")]
    [InlineData("data engineering")]
    [InlineData("growth marketing")]
    [InlineData("growth 24")]
    [InlineData("growth2")]
    [InlineData("ax")]
    [InlineData("\ud83d")]
    public void What_goes_by_no_name_finds_nothing(string words)
    {
        var match = Matcher.Match(words);

        Assert.Equal(MatchKind.None, match.Kind);
        Assert.Empty(match.Found);
    }

    [Theory]
    [InlineData("enggmnt", "Engagement")]
    [InlineData("grow thing", "Growth")]
    [InlineData("prophet", "Profit")]
    public void Where_nothing_fits_the_nearest_names_are_told(string words, string near)
    {
        var match = Matcher.Match(words);

        Assert.Equal(MatchKind.None, match.Kind);
        Assert.Equal(near, match.Near[0].Name);
        Assert.True(match.Near.Count <= 3);
    }

    [Fact]
    public void Four_thousand_characters_are_looked_at_as_far_as_a_name_goes()
    {
        Assert.Equal(MatchKind.None, Matcher.Match(new string('x', 4000)).Kind);
        Assert.Equal(MatchKind.None, Matcher.Match(string.Concat(Enumerable.Repeat("growth ", 600))).Kind);
    }

    [Property]
    public void Whatever_is_typed_is_matched_without_an_error(FsCheck.NonNull<string> words)
    {
        var match = Matcher.Match(words.Get);

        Assert.Equal(match.Kind == MatchKind.None, match.Found.Count == 0);
    }

    [Property]
    public void Every_name_is_found_by_itself(FsCheck.NonNull<string> name)
    {
        var match = new NameMatcher<int>([new Named<int>(1, name.Get, [])]).Match(name.Get);

        Assert.Equal(name.Get.Length <= 200 && name.Get.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit), match.Kind == MatchKind.Exact);
    }
}
