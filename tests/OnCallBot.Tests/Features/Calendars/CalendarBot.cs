using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Tests;
using OnCallBot.Slack;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Calendars;

/// <summary>A bot that calendar programs can reach.</summary>
internal static partial class CalendarBot
{
    public static Task<TestBot> StartAsync(TeamState? team = null, string now = "2026-01-14T10:00Z") =>
        TestBot.StartAsync(team, now, change: builder => builder.Services.PostConfigure<PublicOptions>(published => published.Url = "https://oncallbot.test/base"));

    /// <summary>Makes an address by command, and gives its path.</summary>
    public static async Task<string> MakeAsync(this TestBot bot, string command = "/oncall calendar new", Engineer? by = null) =>
        PathIn(await bot.TypeAsync(command, by));

    public static string PathIn(TestAnswer answer) => Address().Match(answer.Text) is { Success: true } match ? match.Groups["path"].Value : throw new InvalidOperationException($"There is no address in: {answer.Text}");

    public static async Task<StrictCalendar> FetchAsync(this TestBot bot, string path)
    {
        using var response = await bot.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        return StrictCalendar.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    public static StrictCalendar.Component EventAt(this StrictCalendar calendar, string start, string summary = "") =>
        Assert.Single(calendar.Events, one => one.Moment("DTSTART") == Given.Moment(start) && one.Text("SUMMARY").Contains(summary, StringComparison.Ordinal));

    [GeneratedRegex("https://oncallbot\\.test/base(?<path>/calendar/[A-Za-z0-9_-]+\\.ics)")]
    private static partial Regex Address();
}
