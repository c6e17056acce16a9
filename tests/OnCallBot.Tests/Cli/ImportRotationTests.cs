using System.Text;
using Microsoft.AspNetCore.Http;
using OnCallBot.Domain.Time;
using OnCallBot.Tests.Importing.Rotations;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Cli;

/// <summary>A rotation out of a calendar, at a terminal.</summary>
public sealed class ImportRotationTests : IDisposable
{
    private static readonly string[] Names = ["Ana Berg", "Bo Lee", "Cy Diaz"];

    // The Monday before the last one: the feed goes on from there.
    private static readonly DateOnly Monday = TimeProvider.System.GetUtcNow().DateIn(TimeZoneInfo.Utc) is var today ? today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - 7) : default;

    private readonly ProgramRun _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_calendar_of_Grafana_OnCall_becomes_the_rotation_and_is_compared_without_a_difference()
    {
        var feed = _program.Write("grafana.ics", Feed(OnCallFeed.Grafana));

        var look = await _program.RunAsync("import", feed, "--dry-run");
        var nothing = await _program.RunAsync("oncall");
        var first = await _program.RunAsync("import", feed);
        var again = await _program.RunAsync("import", feed);
        var compared = await _program.RunAsync("compare", feed);
        var now = await _program.RunAsync("oncall");

        Assert.Equal((0, 0, 0, 0, 0), (look.ExitCode, first.ExitCode, again.ExitCode, compared.ExitCode, now.ExitCode));
        Assert.Contains("Data, Data: Ana Berg, Bo Lee, Cy Diaz", look.Output, StringComparison.Ordinal);
        Assert.Contains("This was a dry run", look.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Lee", nothing.Output + nothing.Errors, StringComparison.Ordinal);
        Assert.Contains("All of it is known already: nothing changes.", again.Output, StringComparison.Ordinal);
        Assert.Contains("the calendar and the bot agree", compared.Output, StringComparison.Ordinal);
        Assert.Contains("Bo Lee", now.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_calendar_becomes_the_rotation_that_is_named()
    {
        var feed = _program.Write("shifts.ics", Feed("PRODID:-//Google Inc//Google Calendar//EN\nX-WR-CALNAME:Who"));

        var unnamed = await _program.RunAsync("import", feed);
        var named = await _program.RunAsync("import", "--rotation", "Data Engineering", "--zone", "berlin", feed);

        Assert.Equal((1, 0), (unnamed.ExitCode, named.ExitCode));
        Assert.Contains("There is no team yet", unnamed.Errors, StringComparison.Ordinal);
        Assert.Contains("Data Engineering, Who: Ana Berg, Bo Lee, Cy Diaz", named.Output, StringComparison.Ordinal);
        Assert.Contains("Europe/Berlin", named.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_fetched_and_shown_to_nobody()
    {
        await using var server = await LocalServer.StartAsync();
        server.Answer = context => context.Response.WriteAsync(Feed(OnCallFeed.PagerDuty));

        var imported = await _program.RunAsync("import", server.At("/private-0123456789.ics"));
        var compared = await _program.RunAsync("compare", server.At("/private-0123456789.ics"));

        Assert.Equal((0, 0), (imported.ExitCode, compared.ExitCode));
        Assert.Contains("on-call shifts of Data", imported.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("private-0123456789", imported.Output + (await _program.RunAsync("export")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rotation X team.yml", "--rotation and --zone are said of calendars")]
    [InlineData("--zone berlin team.yml", "--rotation and --zone are said of calendars")]
    [InlineData("--zone Europe/Berln feed.ics", "«Europe/Berln» is no time zone. Write one by its region and city, such as Europe/Berlin")]
    [InlineData("--rotation !!! feed.ics", "«!!!» is no name")]
    public async Task What_is_said_wrong_of_a_rotation_is_wrong_use(string args, string words)
    {
        _program.Write("feed.ics", Feed(OnCallFeed.Grafana));
        _program.Write("team.yml", "team: Small\npeople: [{ name: Ann }]\n");

        var result = await _program.RunAsync(["import", .. args.Split(' ')]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(words, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_made_changes_nothing_and_says_what_would_work()
    {
        var feed = _program.Write("grafana.ics", Encoding.UTF8.GetString(OnCallFeed.File("x", OnCallFeed.Grafana).Content.Span));

        var result = await _program.RunAsync("import", _program.Write("team.yml", "team: Small\npeople: [{ name: Ann }]\n"), feed);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("Write the rotation out as YAML", Assert.Single(result.Errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("Small", (await _program.RunAsync("export")).Output, StringComparison.Ordinal);
    }

    private static string Feed(string header) =>
        Encoding.UTF8.GetString(OnCallFeed.File("x", header, OnCallFeed.Weeks(9, week => $"SUMMARY:{Names[week % 3]}", $"{Monday:O}", zone: "UTC")).Content.Span);
}
