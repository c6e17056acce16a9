using FsCheck.Xunit;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Tests.Following;

public sealed class TopicTemplateTests
{
    [Theory]
    [InlineData("On call: {profit}, { Backup }", null)]
    [InlineData("{OnCall}", null)]
    [InlineData("no placeholder { at } all }", "at")]
    [InlineData("{profit} {growht} {x}", "growht")]
    [InlineData("{}", "")]
    [InlineData("{ {profit}", null)]
    [InlineData("", null)]
    public void A_placeholder_is_a_duty_or_everybody(string template, string? unknown) => Assert.Equal(unknown, TopicTemplate.FindUnknown(template, [.. Given.Duties]));

    [Fact]
    public void A_placeholder_stands_for_the_shifts_of_its_duty()
    {
        var shifts = Given.SmallTeam.ShiftsAt(Given.DataEngineering, Given.Moment("2026-01-06T00:00Z"));

        Assert.Equal([Given.Dana.Id], TopicTemplate.Meant("BACKUP", shifts).Select(shift => shift.Holder!.Value));
        Assert.Equal(4, TopicTemplate.Meant("oncall", shifts).Count());
    }

    [Property]
    public bool Nothing_of_a_template_is_lost(string? template) => template is null
        || string.Concat(TopicTemplate.Pieces(template).Select(piece => piece.IsPlaceholder ? $"{{{piece.Text}}}" : piece.Text)).Replace(" ", "", StringComparison.Ordinal).Length
            <= template.Length && string.Concat(TopicTemplate.Pieces(template.Replace("{", "", StringComparison.Ordinal)).Select(piece => piece.Text)) == template.Replace("{", "", StringComparison.Ordinal);
}
