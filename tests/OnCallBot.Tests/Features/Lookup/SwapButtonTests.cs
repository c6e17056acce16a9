using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Lookup;

public sealed class SwapButtonTests
{
    private const string Label = "Swap this";
    private static readonly TeamState Team = Given.SmallTeam.With(Given.Rotation() with { Admins = [Given.Dana.Id] });

    [Fact]
    public async Task Ones_own_shifts_that_have_not_begun_have_it()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var me = await bot.TypeAsync("/oncall me");
        var schedule = await bot.TypeAsync("/oncall schedule");

        Assert.Equal(5, me.Buttons.Count(label => label == Label));
        Assert.Equal(3, schedule.Buttons.Count(label => label == Label));
        Assert.Equal("data-engineering|engagement|1768809600|ana", (string?)me.Button(Label)["value"]);
    }

    [Fact]
    public async Task Those_of_others_have_it_for_an_admin_alone()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var byBen = await bot.TypeAsync("/oncall ana", by: Given.Ben);
        var byDana = await bot.TypeAsync("/oncall ana", by: Given.Dana);

        Assert.DoesNotContain(Label, byBen.Buttons, StringComparer.Ordinal);
        Assert.Contains(Label, byDana.Buttons, StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_is_shared_has_none()
    {
        await using var bot = await TestBot.StartAsync(Team);

        await bot.ClickAsync("Share in channel", await bot.TypeAsync("/oncall me"));

        Assert.DoesNotContain(bot.Slack.Calls, call => call.Arguments.ToJsonString().Contains("swap-this", StringComparison.Ordinal));
    }
}
