using System.Globalization;
using Microsoft.AspNetCore.Http;
using OnCallBot.Importing.Feeds;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Cli;

/// <summary>Calendars by their addresses, at a terminal and at a start.</summary>
public sealed class ImportAddressTests : IAsyncLifetime
{
    private const string Secret = "private-0123456789";
    private const string Team = "team: Small\ntimezone: Europe/Berlin\npeople: [{ name: Ann }, { name: Bob }]\n";

    private static readonly string AnnOnLeave = string.Create(CultureInfo.InvariantCulture, $"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:{TimeProvider.System.GetUtcNow().Year + 1}1221\nSUMMARY:Ann on leave\nEND:VEVENT\nEND:VCALENDAR\n");

    private readonly ProgramRun _program = new();
    private LocalServer _server = null!;

    private string Address => _server.At($"/{Secret}.ics");

    public async ValueTask InitializeAsync() => _server = await LocalServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _program.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_calendar_is_imported_from_its_address_beside_files()
    {
        _server.Answer = context => context.Response.WriteAsync(AnnOnLeave);
        string[] command = ["import", _program.Write("team.yml", Team), Address];

        var look = await _program.RunAsync([.. command, "--dry-run"]);
        var first = await _program.RunAsync(command);
        var again = await _program.RunAsync(command);
        var leave = await _program.RunAsync("oncall", "leave", "ann");

        Assert.Equal((0, 0, 0), (look.ExitCode, first.ExitCode, again.ExitCode));
        Assert.Contains("This was a dry run", look.Output, StringComparison.Ordinal);
        Assert.Contains("+ leave of Ann", first.Output, StringComparison.Ordinal);
        Assert.Contains("nothing changes", again.Output, StringComparison.Ordinal);
        Assert.Contains($"from {FeedAddress.Find(Address)!.Name}", leave.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, look.Output + first.Output + again.Output + leave.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "", "it answered 404")]
    [InlineData(200, "<html>Sign in</html>", ":1: This is no calendar")]
    [InlineData(200, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T000000Z\nSUMMARY:Ann on leave\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR\n", ":5: It repeats more often than daily")]
    [InlineData(302, "http://127.0.0.1:1/", "it leads into a private network")]
    public async Task What_cannot_be_imported_is_said_without_the_address(int status, string body, string words)
    {
        _server.Answer = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = status == 302 ? body : default;

            return context.Response.WriteAsync(body);
        };

        var result = await _program.RunAsync("import", _program.Write("team.yml", Team), Address);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(words, Assert.Single(result.Errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Small", (await _program.RunAsync("export")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://calendar.example.com/private-0123456789.ics")]
    [InlineData("https://ana:private-0123456789@calendar.example.com/leave.ics")]
    [InlineData("http://")]
    public async Task An_address_of_another_kind_is_wrong_use(string address)
    {
        var result = await _program.RunAsync("import", address);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("http, https and webcal", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_fetches_the_calendars_of_its_settings_when_it_starts()
    {
        _server.Answer = context => context.Response.WriteAsync(AnnOnLeave);
        _program.With("ONCALL_TEAM", _program.Write("team.yml", Team)).With("ONCALL_CALENDARS", Address);

        await using var bot = await RunningBot.StartAsync(_program, "playground");
        while (!(await _program.RunAsync("oncall", "leave", "ann")).Output.Contains("21 Dec", StringComparison.Ordinal))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        Assert.NotEmpty(_server.Asked);
    }
}
