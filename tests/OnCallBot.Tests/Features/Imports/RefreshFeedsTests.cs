using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Features.Imports;
using OnCallBot.Importing;
using OnCallBot.Importing.Feeds;
using OnCallBot.Tests.Importing.Calendars;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Imports;

/// <summary>Calendars of a server on this machine, which the operator named «localhost».</summary>
public sealed class RefreshFeedsTests : IAsyncLifetime
{
    private const string Secret = "private-0123456789";

    private static readonly string AnaOnLeave = Ics.Event("SUMMARY:Ana on leave");
    private static readonly string BenOnLeave = Ics.Event("SUMMARY:Ben on leave");
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private LocalServer _server = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Address => _server.At($"/{Secret}.ics");

    private string Name => FeedAddress.Find(Address)!.Name;

    public async ValueTask InitializeAsync() => _server = await LocalServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_calendar_is_imported_as_a_file_is_and_again_every_four_hours()
    {
        await using var bot = await TestBot.StartAsync();
        var feeds = Feeds(bot);
        Say(AnaOnLeave, BenOnLeave, Ics.Event("SUMMARY:Company day"));

        await feeds.RefreshAsync(Cancelled);
        Assert.Equal("2026-12-21 2026-12-21 company day", $"{DaysOf(bot, "ana")} {DaysOf(bot, "ben")} {(bot.Team.CompanyDays.Any() ? "company day" : "")}");

        Say(BenOnLeave);
        bot.Clock.Advance(3.9 * Hour);
        await feeds.RefreshAsync(Cancelled);
        Assert.Equal("2026-12-21", DaysOf(bot, "ana"));

        bot.Clock.Advance(0.1 * Hour);
        await feeds.RefreshAsync(Cancelled);
        Assert.Equal(" 2026-12-21", $"{DaysOf(bot, "ana")} {DaysOf(bot, "ben")}");
        Assert.Empty(bot.Team.CompanyDays);
        Assert.Equal($"3/{Name} 2/{Name}", string.Join(' ', bot.Team.Audit.Select(entry => entry.Subject)));
    }

    [Fact]
    public async Task A_calendar_of_on_call_shifts_makes_no_rotation_here()
    {
        await using var bot = await TestBot.StartAsync();
        var (feeds, before) = (Feeds(bot), bot.Team.Rotations);
        var shifts = Ics.Event("SUMMARY:On Call - Ana - Growth", "DTSTART:20260105T080000Z", "DTEND:20260112T080000Z", "RRULE:FREQ=WEEKLY;COUNT=40");
        Say(shifts);

        await feeds.RefreshAsync(Cancelled);

        Assert.Single(bot.Services.GetRequiredService<ImportFiles>().Look([Ics.File(shifts)]).Differences);
        Assert.Same(before, bot.Team.Rotations);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(304)]
    public async Task What_it_said_before_changes_nothing(int status)
    {
        await using var bot = await TestBot.StartAsync();
        var feeds = Feeds(bot);
        Say(AnaOnLeave);
        await feeds.RefreshAsync(Cancelled);
        var (before, lines) = (bot.Team, bot.Logs.Lines.Count);

        SayStatus(status, AnaOnLeave);
        bot.Clock.Advance(4 * Hour);
        await feeds.RefreshAsync(Cancelled);

        Assert.Equal(2, _server.Asked.Count);
        Assert.Empty(Differences(before, bot.Team));
        Assert.DoesNotContain(bot.Logs.Lines.Skip(lines), line => line.Message.Contains("mport", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_comes_later_is_known_by_a_calendar_that_did_not_change()
    {
        await using var bot = await TestBot.StartAsync();
        var feeds = Feeds(bot);
        Say(Ics.Event("SUMMARY:Zoe on leave"));
        await feeds.RefreshAsync(Cancelled);
        await bot.Services.GetRequiredService<ImportFiles>().RunAsync([Importing.Team.Yaml("team: Small\ntimezone: Europe/Berlin\npeople: [{ name: Zoe }]\n")], Cancelled);

        SayStatus(304);
        bot.Clock.Advance(4 * Hour);
        await feeds.RefreshAsync(Cancelled);

        Assert.Equal("2026-12-21", DaysOf(bot, "zoe"));
    }

    public static TheoryData<string, Func<HttpContext, Task>> Faults => new()
    {
        { "it answered 500", context => Answer(context, 500, "") },
        { "it answered 403", context => Answer(context, 403, "<html>Sign in</html>") },
        { "no calendar that can be imported (line 1)", context => Answer(context, 200, "<html><body>Sign in</body></html>") },
        { "no calendar that can be imported (line 1)", context => Answer(context, 200, "") },
        { "no calendar that can be imported (line 1)", context => Answer(context, 200, "\0\u0001\u0002") },
        { "no calendar that can be imported", context => Answer(context, 200, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Ben on leave\n") },
        { "no calendar that can be imported (line 5)", context => Answer(context, 200, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T000000Z\nSUMMARY:Ben on leave\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR\n") },
        { "too large", context => Answer(context, 200, new string('\n', (4 * 1024 * 1024) + 1)) },
        { "broke off", BreakOffAsync },
        { "into a private network", context => LeadTo(context, "http://127.0.0.1:1/calendar.ics") },
        { "into a private network", context => LeadTo(context, "http://169.254.169.254/latest/meta-data") },
        { "an address that is not followed", context => LeadTo(context, "file:///etc/passwd") },
        { "more often than is followed", context => LeadTo(context, "/again.ics") },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task What_cannot_be_used_changes_nothing_and_is_logged_once_without_its_address(string words, Func<HttpContext, Task> answer)
    {
        await using var bot = await TestBot.StartAsync();
        var feeds = Feeds(bot);
        Say(AnaOnLeave);
        await feeds.RefreshAsync(Cancelled);
        var before = bot.Team;

        _server.Answer = answer;
        bot.Clock.Advance(4 * Hour);
        await feeds.RefreshAsync(Cancelled);
        bot.Clock.Advance(Hour);
        await feeds.RefreshAsync(Cancelled);

        Assert.Equal([PartKind.Mark], Differences(before, bot.Team).Select(part => part.Key.Kind));
        var line = Assert.Single(bot.Logs.Of(LogLevel.Warning));
        Assert.Contains($"{Name} could not be renewed: ", line, StringComparison.Ordinal);
        Assert.Contains(words, line, StringComparison.Ordinal);

        Say(AnaOnLeave, BenOnLeave);
        bot.Clock.Advance(Hour);
        await feeds.RefreshAsync(Cancelled);

        Assert.Equal("2026-12-21", DaysOf(bot, "ben"));
        Assert.Contains($"The calendar {Name} can be renewed again", bot.Logs.Of(LogLevel.Information), StringComparer.Ordinal);
        Assert.DoesNotContain(bot.Logs.Lines, one => one.Message.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_fails_holds_no_other_up()
    {
        await using var bot = await TestBot.StartAsync();
        _server.Answer = context => context.Request.Path == "/one.ics" ? Answer(context, 500, "") : Answer(context, 200, Encoding.UTF8.GetString(Ics.File(AnaOnLeave).Content.Span));

        await Feeds(bot, $"{_server.At("/one.ics")}, {_server.At("/two.ics")}").RefreshAsync(Cancelled);

        Assert.Equal("2026-12-21", DaysOf(bot, "ana"));
    }

    [Fact]
    public async Task The_admins_are_told_once_of_one_that_has_failed_for_a_day_and_again_only_after_it_worked()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.SmallTeam.Rotations[Given.DataEngineering] with { Admins = [Given.Ana.Id] }));
        _server.Answer = context => Answer(context, 500, "");
        await PassAsync(bot, Feeds(bot), hours: 23);
        Assert.Empty(Told(bot));

        // Who restarts it does not begin to count anew.
        await PassAsync(bot, Feeds(bot), hours: 3);
        var told = await bot.Slack.NextAsync(IsTold, Cancelled);
        Assert.Equal(Given.Ana.SlackUser!.Value.Value, (string?)told.Arguments["channel"]);
        Snapshot.Matches(((string)told.Arguments["text"]!).Replace(Name, "localhost-12345678.ics", StringComparison.Ordinal));
        await PassAsync(bot, Feeds(bot), hours: 72);
        Assert.Single(Told(bot));

        var feeds = Feeds(bot);
        Say(AnaOnLeave);
        await feeds.RefreshAsync(Cancelled);
        _server.Answer = context => Answer(context, 500, "");
        bot.Clock.Advance(3 * Hour);
        await PassAsync(bot, feeds, hours: 24);
        Assert.Single(Told(bot));
        await PassAsync(bot, feeds, hours: 2);
        await bot.Slack.NextAsync(IsTold, Cancelled);

        Assert.Equal(2, Told(bot).Count);
        Assert.DoesNotContain(bot.Slack.Calls, call => call.Arguments.ToJsonString().Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_sees_the_address()
    {
        await using var bot = await TestBot.StartAsync();
        Say(AnaOnLeave);
        await Feeds(bot).RefreshAsync(Cancelled);

        var leave = await bot.TypeAsync("/oncall leave");

        Assert.Contains($"(from {Name})", leave.Text, StringComparison.Ordinal);
        Assert.Contains($"from {Name}", TeamExport.ToYaml(bot.Team), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Team.Parts(), part => part.ToString()!.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_team_nobody_asks_and_nothing_is_kept()
    {
        await using var bot = await TestBot.StartAsync(TeamState.Empty);

        await Feeds(bot).RefreshAsync(Cancelled);

        Assert.Empty(_server.Asked);
        Assert.Empty(bot.Team.Parts());
    }

    private RefreshFeeds Feeds(TestBot bot, string? addresses = null) =>
        ActivatorUtilities.CreateInstance<RefreshFeeds>(bot.Services, Options.Create(new FeedOptions { Calendars = addresses ?? Address }));

    private static async Task PassAsync(TestBot bot, RefreshFeeds feeds, int hours)
    {
        for (var hour = 0; hour < hours; hour++)
        {
            await feeds.RefreshAsync(Cancelled);
            bot.Clock.Advance(Hour);
        }
    }

    private static List<SlackCall> Told(TestBot bot) => [.. bot.Slack.Calls.Where(IsTold)];

    private static bool IsTold(SlackCall call) => call.Method == "chat.postMessage" && ((string?)call.Arguments["text"])?.Contains("renew the calendar", StringComparison.Ordinal) == true;

    private static IEnumerable<ITeamPart> Differences(TeamState before, TeamState after) =>
        after.Parts().Where(part => part.Key.Kind != PartKind.JobRun && !part.Equals(before.Find(part.Key))).Concat(before.Parts().Where(part => after.Find(part.Key) is null));

    private static string DaysOf(TestBot bot, string person) => string.Join(' ', bot.Team.LeaveOf(new Domain.People.EngineerId(person)).Select(leave => $"{leave.Days.First:yyyy-MM-dd}"));

    private void Say(params string[] events) => SayStatus(200, events);

    private void SayStatus(int status, params string[] events) =>
        _server.Answer = context =>
        {
            context.Response.Headers.ETag = "\"one\"";

            return Answer(context, status, status == 304 ? "" : Encoding.UTF8.GetString(Ics.File(events).Content.Span));
        };

    private static Task Answer(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;

        return body.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(body);
    }

    private static Task LeadTo(HttpContext context, string address)
    {
        context.Response.Redirect(address);

        return Task.CompletedTask;
    }

    private static async Task BreakOffAsync(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("BEGIN:VCALENDAR");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}
