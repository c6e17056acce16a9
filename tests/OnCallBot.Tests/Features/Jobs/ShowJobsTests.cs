using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Features.Imports;
using OnCallBot.Importing.Feeds;
using OnCallBot.Scheduling;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Jobs;

public sealed class ShowJobsTests
{
    private static readonly TeamState Team = Given.SmallTeam.With(Given.Rotation() with { Admins = [Given.Dana.Id] });

    [Theory]
    [InlineData("jobs", "Those of Data Engineering: Dana.")]
    [InlineData("log", "Those of Data Engineering: Dana.")]
    public async Task Whoever_is_no_admin_is_told_who_is(string typed, string told)
    {
        await using var bot = await TestBot.StartAsync(Team);

        var answer = await bot.TypeAsync($"/oncall {typed}", by: Given.Ben);

        Assert.True(answer.IsEphemeral);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_admin_is_named_the_terminal_is()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall jobs");

        Assert.Contains("Data Engineering names none: whoever runs me reads it with `oncallbot jobs`.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendars_that_are_fetched_are_listed_with_when_and_without_their_address()
    {
        await using var server = await LocalServer.StartAsync();
        var address = server.At("/private-0123456789.ics");
        await using var bot = await TestBot.StartAsync(
            Team,
            change: builder => builder.Services.AddSingleton<IFetching>(services => ActivatorUtilities.CreateInstance<RefreshFeeds>(services, Options.Create(new FeedOptions { Calendars = address }))));
        var feeds = bot.Services.GetServices<IFetching>().OfType<RefreshFeeds>().Last();

        var before = await bot.TypeAsync("/oncall jobs", by: Given.Dana);
        server.Answer = context => context.Response.WriteAsync("no calendar");
        await feeds.RefreshAsync(TestContext.Current.CancellationToken);
        var after = await bot.TypeAsync("/oncall jobs", by: Given.Dana);

        Assert.Contains("fetching the calendar at localhost", before.Text, StringComparison.Ordinal);
        Assert.Contains("not yet done, next as soon as there is something to ask for", before.Text, StringComparison.Ordinal);
        Assert.Contains("last Wed 14 Jan 11:00 CET, which failed ⚠️, next Wed 14 Jan 12:00 CET", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("private-0123456789", after.Text, StringComparison.Ordinal);
    }
}
