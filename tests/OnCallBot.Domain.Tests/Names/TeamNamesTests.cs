using OnCallBot.Domain.Names;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Tests.Names;

public sealed class TeamNamesTests
{
    private static readonly RotationId Marketing = Rotation.IdOf("Marketing");

    [Theory]
    [InlineData("growth")]
    [InlineData("growt")]
    [InlineData("grow")]
    [InlineData("enagement")]
    public void An_area_is_meant_before_the_pipelines_that_are_called_after_it(string words)
    {
        var found = Given.SmallTeam.Names.Find(words, within: null);

        Assert.IsType<Target.OfArea>(Assert.Single(found.Value));
    }

    [Fact]
    public void Words_that_fit_several_things_are_answered_with_the_choices()
    {
        var found = Given.SmallTeam.Names.Find("experiments", within: null);

        Assert.Equal(new Refusal.Ambiguous("experiments", ["Growth Experiments", "Profit Experiments"]), found.Refusal);
    }

    [Fact]
    public void Words_that_fit_nothing_are_answered_with_the_nearest()
    {
        var found = Given.SmallTeam.Names.Find("prophet", within: null);

        Assert.Equal("Profit", Assert.IsType<Refusal.NoSuchName>(found.Refusal).Near[0]);
    }

    [Fact]
    public void One_name_in_several_rotations_is_no_choice()
    {
        var found = TwoTeams().Names.Find("growth", within: null);

        Assert.Equal([Given.DataEngineering, Marketing], found.Value.Select(target => target.BelongsTo));
    }

    [Theory]
    [InlineData("growth")]
    [InlineData("backup")]
    public void Within_a_rotation_its_own_is_meant(string words)
    {
        var found = TwoTeams().Names.Find(words, within: Marketing);

        Assert.Equal(Marketing, Assert.Single(found.Value).BelongsTo);
    }

    [Fact]
    public void Within_a_rotation_what_only_another_has_is_found_all_the_same()
    {
        var found = TwoTeams().Names.Find("engagement", within: Marketing);

        Assert.Equal(Given.DataEngineering, Assert.Single(found.Value).BelongsTo);
    }

    [Fact]
    public void The_rotation_may_be_said_along_with_the_name()
    {
        var found = TwoTeams().Names.Find("growth marketing", within: null);

        Assert.Equal(Marketing, Assert.Single(found.Value).BelongsTo);
    }

    [Fact]
    public void What_a_duty_is_called_means_its_area()
    {
        var duty = Given.Duty("Clicks", Given.Engagement);
        var table = Given.Table(duties: [duty], people: [Given.Ana]);
        var team = Given.SmallTeam.With(Given.Rotation(table));

        var found = team.Names.Find("clicks", within: null);

        Assert.Equal(new Target.OfArea(Given.Engagement), Assert.Single(found.Value));
    }

    [Fact]
    public void Two_people_of_one_display_name_are_told_apart_by_their_names()
    {
        var (lopez, kowalski) = (Given.Engineer("Ann Lopez") with { DisplayName = "Ann" }, Given.Engineer("Ann Kowalski") with { DisplayName = "Ann" });
        var names = Given.SmallTeam.With(lopez, kowalski).Names;

        var found = names.Find("ann", within: null);

        Assert.Equal(new Refusal.Ambiguous("ann", ["Ann Kowalski", "Ann Lopez"]), found.Refusal);
        Assert.Equal(new Target.OfEngineer(lopez), Assert.Single(names.Find("Ann Lopez", within: null).Value));
    }

    [Fact]
    public void Whose_own_name_it_is_goes_before_those_who_are_only_called_so()
    {
        var team = Given.SmallTeam.With(Given.Engineer("Ana Lopez") with { DisplayName = "Ana" });

        var found = team.Names.Find("ana", within: null);

        Assert.Equal(new Target.OfEngineer(Given.Ana), Assert.Single(found.Value));
    }

    [Fact]
    public void A_change_that_touches_no_name_keeps_the_index()
    {
        var before = Given.SmallTeam;

        var after = before.With(Given.Leave(Given.Ana, "2026-12-21", "2026-12-24"));

        Assert.Same(before.Names, after.Names);
        Assert.NotSame(before.Names, before.With(Given.Area("Retention")).Names);
    }

    private static TeamState TwoTeams()
    {
        var (zoe, growth) = (Given.Engineer("Zoe"), Given.Area("Growth", Marketing));
        var duties = new[] { Given.Duty(growth), Given.Backup() };

        return Given.SmallTeam.With(zoe, growth, Given.Rotation("Marketing", "marketing", Given.Table(duties: duties, people: [zoe, Given.Ana])));
    }
}
