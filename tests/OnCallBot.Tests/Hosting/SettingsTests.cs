using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("SLACK_BOT_TOKEN", "", "xoxb-")]
    [InlineData("SLACK_BOT_TOKEN", "xapp-1-A", "begins with xoxb-")]
    [InlineData("SLACK_BOT_TOKEN", "xoxb-ü", "no token has")]
    [InlineData("SLACK_BOT_TOKEN", "xoxb-1\nxoxb-2", "no token has")]
    [InlineData("SLACK_APP_TOKEN", "xapp-1 2", "no token has")]
    [InlineData("SLACK_SIGNING_SECRET", "", "Signing Secret")]
    [InlineData("SLACK_SIGNING_SECRET", "   ", "Signing Secret")]
    [InlineData("SLACK_APP_TOKEN", "xoxb-1", "begins with xapp-")]
    [InlineData("SLACK_API_URL", "slack.com/api/", "https://slack.com/api/")]
    [InlineData("SLACK_API_URL", "https://slack.com/api", "ends in /")]
    [InlineData("ONCALL_PUBLIC_URL", "oncallbot.example.com", "https://oncallbot.example.com")]
    [InlineData("ONCALL_DB", "/", "name a file in it")]
    [InlineData("ONCALL_TEAM", "team.md, /no/such/file.yml", "/no/such/file.yml")]
    [InlineData("ONCALL_HANDOVER_CRON", "every monday", "0 9 * * 1")]
    [InlineData("ONCALL_REMINDER_CRON", "61 * * * *", "0 10 * * *")]
    [InlineData("ONCALL_REMINDER_DAYS", "28,fourteen", "28,14,7,2")]
    [InlineData("ONCALL_REMINDER_DAYS", "28,-1", "28,14,7,2")]
    [InlineData("ONCALL_REVIEW_DAYS", "0", "such as 180")]
    [InlineData("ONCALL_REVIEW_DAYS", "half a year", "such as 180")]
    [InlineData("ONCALL_HOLIDAYS_URL", "nagerholidays.com", "https://nagerholidays.com")]
    [InlineData("ONCALL_HOLIDAYS_URL", "ftp://nagerholidays.com", "leave it blank")]
    [InlineData("ONCALL_CALENDARS", "https://calendar.example.com/leave.ics, calendar.example.com/company.ics", "number 2 cannot be fetched")]
    [InlineData("ONCALL_CALENDARS", "leave.ics", "https://calendar.example.com/leave.ics")]
    [InlineData("ONCALL_CALENDARS", "ftp://calendar.example.com/leave.ics", "http, https or webcal")]
    [InlineData("ONCALL_CALENDARS", "https://ana:secret@calendar.example.com/leave.ics", "without user and password")]
    [InlineData("SLACK_SIGNING_SECRET_FILE", "/run/secrets/none", "SLACK_SIGNING_SECRET is set too")]
    [InlineData("SLACK_APP_TOKEN_FILE", "/no/such/file", "/no/such/file cannot be read")]
    [InlineData("SLACK_APP_TOKEN_FILE", "/dev/null", "is empty")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317", "http://127.0.0.1:4317")]
    [InlineData("ASPNETCORE_URLS", "127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("ASPNETCORE_URLS", "https://127.0.0.1:5080", "proxy")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:99999", "is no address")]
    [InlineData("ASPNETCORE_URLS", "http://localhost:0", "http://127.0.0.1:0")]
    [InlineData("ASPNETCORE_URLS", "http://foo:bar", "is no address")]
    public async Task A_setting_that_cannot_work_ends_the_start_with_one_line_that_names_it(string setting, string value, string help)
    {
        using var program = new ProgramRun().WithSlack().With(setting, value);

        var result = await program.RunAsync("serve");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Empty(result.Output);
        var line = Assert.Single(result.Errors.TrimEnd('\n').Split('\n'));
        Assert.StartsWith($"{setting}: ", line, StringComparison.Ordinal);
        Assert.Contains(help, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_cannot_work_is_not_repeated_for_it_can_be_as_good_as_a_password()
    {
        using var program = new ProgramRun().WithSlack().With("ONCALL_CALENDARS", "htps://calendar.example.com/private-1234/leave.ics");

        var result = await program.RunAsync("serve");

        Assert.StartsWith("ONCALL_CALENDARS: ", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_a_limit_to_how_many_calendars_are_fetched()
    {
        using var program = new ProgramRun().WithSlack().With("ONCALL_CALENDARS", string.Join(',', Enumerable.Range(1, 51).Select(number => $"https://calendar.example.com/{number}.ics")));

        var result = await program.RunAsync("serve");

        Assert.StartsWith("ONCALL_CALENDARS: these are 51 addresses", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_can_stand_in_a_file_of_its_own()
    {
        using var program = new ProgramRun();
        program.With("SLACK_BOT_TOKEN_FILE", program.Write("token", "xoxb-of-a-file\n")).With("SLACK_SIGNING_SECRET_FILE", "secret").With("ONCALL_REMINDER_DAYS", "never");
        program.Write("secret", "  hush \n");

        var result = await program.RunAsync("serve");

        Assert.StartsWith("ONCALL_REMINDER_DAYS: «never»", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://127.0.0.1:5080;http://192.168.1.1:5080")]
    [InlineData("http://example.com")]
    public async Task The_playground_listens_on_loopback_alone(string addresses)
    {
        using var program = new ProgramRun().With("ASPNETCORE_URLS", addresses);

        var result = await program.RunAsync("playground");

        Assert.NotEqual(0, result.ExitCode);
        Assert.StartsWith("ASPNETCORE_URLS: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("loopback alone", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_setting_of_the_web_server_opens_another_address()
    {
        using var program = new ProgramRun().With("ASPNETCORE_URLS", "http://127.0.0.1:0").With("Kestrel__Endpoints__Other__Url", "http://0.0.0.0:0").With("HTTP_PORTS", "8123");
        await using var running = ProgramProcess.Start(program, "playground");

        var line = await running.ReadLineAsync();
        while (line is not null && !line.Contains("ready at", StringComparison.Ordinal))
        {
            line = await running.ReadLineAsync();
        }

        Assert.Contains("http://127.0.0.1:", line!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SLACK_BOT_TOKEN='xoxb-111-222' TOPSECRET\n", "SLACK_BOT_TOKEN")]
    [InlineData("SLACK_BOT_TOKEN=xoxb-1\nSLACK_SIGNING_SECRET='TOPSECRET\n", "SLACK_SIGNING_SECRET")]
    public async Task Where_the_file_of_settings_cannot_be_read_the_setting_is_named_and_nothing_of_its_value_shown(string content, string setting)
    {
        using var program = new ProgramRun();
        program.Write(".env", content);

        var result = await program.RunAsync("serve");

        var line = Assert.Single(result.Errors.TrimEnd('\n').Split('\n'));
        Assert.Contains(setting, line, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET'", line, StringComparison.Ordinal);
        Assert.DoesNotContain("TOP", line, StringComparison.Ordinal);
        Assert.DoesNotContain("222", line, StringComparison.Ordinal);
        Assert.DoesNotContain("consumed", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_come_from_a_file_in_the_working_directory_too()
    {
        using var program = new ProgramRun();
        program.Write(".env", "SLACK_BOT_TOKEN=xoxb-1 # the bot's\nSLACK_SIGNING_SECRET='se#cret'\nONCALL_REMINDER_DAYS=soon\n");

        var result = await program.RunAsync("serve");

        Assert.StartsWith("ONCALL_REMINDER_DAYS: «soon»", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_wins_over_the_file()
    {
        using var program = new ProgramRun().WithSlack().With("ONCALL_REMINDER_DAYS", "never");
        program.Write(".env", "ONCALL_REMINDER_DAYS=soon\n");

        var result = await program.RunAsync("serve");

        Assert.StartsWith("ONCALL_REMINDER_DAYS: «never»", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_settings_that_cannot_be_read_ends_the_start_with_one_line()
    {
        using var program = new ProgramRun();
        program.Write(".env", "THIS IS NO SETTING\n= nor this");

        var result = await program.RunAsync("serve");

        Assert.NotEqual(0, result.ExitCode);
        Assert.StartsWith(program.PathOf(".env"), Assert.Single(result.Errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }
}
