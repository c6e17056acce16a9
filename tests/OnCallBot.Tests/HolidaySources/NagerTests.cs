using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Time;
using OnCallBot.Fetching;
using OnCallBot.HolidaySources;
using OnCallBot.Scheduling;
using OnCallBot.Storage;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.HolidaySources;

/// <summary>Against a server on this machine, which answers as a test says.</summary>
public sealed class NagerTests : IAsyncLifetime
{
    private const string Days = """
        [
          {"date":"2026-03-08","name":"Frauentag","countryCode":"DE","nationalHoliday":false,"subdivisionCodes":["DE-BE","DE-MV"],"holidayTypes":["Public"]},
          {"date":"2026-08-15","name":"Mariä Himmelfahrt","countryCode":"DE","nationalHoliday":false,"subdivisionCodes":["DE-SL"],"holidayTypes":["Public"]},
          {"date":"2026-09-01","name":"Ein neuer Tag","countryCode":"DE","nationalHoliday":true,"subdivisionCodes":null,"holidayTypes":["Public"]},
          {"date":"2026-11-11","name":"Martinstag","countryCode":"DE","nationalHoliday":true,"subdivisionCodes":null,"holidayTypes":["Observance"]}
        ]
        """;

    private static readonly TeamState Team = Given.SmallTeam.With(Given.Ana with { Holidays = new("DE", "BE") }, Given.Ben with { Holidays = new("US") });

    private readonly TestClock _clock = new(Given.Moment("2026-11-01T10:00Z"));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oncallbot-nager-");
    private readonly List<string> _asked = [];
    private WebApplication _server = null!;
    private Func<HttpContext, Task> _answer = context => context.Response.WriteAsync("[]");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Store => Path.Combine(_folder.FullName, "oncall.db");

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(context =>
        {
            lock (_asked)
            {
                _asked.Add($"{context.Request.Path} {context.Request.Headers.UserAgent}");
            }

            return _answer(context);
        });
        await _server.StartAsync(Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_countries_in_use_are_asked_for_this_year_and_the_next_and_no_more_for_a_week()
    {
        await using var services = Services();
        var refresh = services.GetRequiredService<RefreshHolidays>();

        await refresh.RefreshAsync(Cancelled);
        _clock.Advance(TimeSpan.FromDays(6));
        await refresh.RefreshAsync(Cancelled);

        Assert.Equal("/api/v4/Holidays/DE/2026 /api/v4/Holidays/DE/2027 /api/v4/Holidays/US/2026 /api/v4/Holidays/US/2027", string.Join(' ', _asked.Select(one => one.Split(' ')[0])));
        Assert.All(_asked, one => Assert.Contains("OnCallBot/", one, StringComparison.Ordinal));

        _clock.Advance(TimeSpan.FromDays(2));
        await refresh.RefreshAsync(Cancelled);

        Assert.Equal(8, _asked.Count);
    }

    [Fact]
    public async Task What_the_server_tells_takes_the_place_of_our_own_and_outlasts_it()
    {
        Tell("DE", Days);
        await using (var services = Services())
        {
            await services.GetRequiredService<RefreshHolidays>().RefreshAsync(Cancelled);

            Assert.Equal("03-08 Frauentag, 09-01 Ein neuer Tag", Shown(services, "DE-BE", 2026));
            Assert.Equal("08-15 Mariä Himmelfahrt, 09-01 Ein neuer Tag", Shown(services, "DE-SL", 2026));
            Assert.StartsWith("01-01 New Year's Day", Shown(services, "DE-BE", 2027), StringComparison.Ordinal);
            Assert.StartsWith("01-01 New Year's Day", Shown(services, "US", 2026), StringComparison.Ordinal);
        }

        await _server.StopAsync(Cancelled);
        _clock.Advance(TimeSpan.FromDays(30));
        await using var again = Services();
        await again.GetRequiredService<RefreshHolidays>().RefreshAsync(Cancelled);

        Assert.Equal("03-08 Frauentag, 09-01 Ein neuer Tag", Shown(again, "DE-BE", 2026));
    }

    [Theory]
    [InlineData(200, "text/html", "<html><body>Just a moment...</body></html>")]
    [InlineData(200, "application/json", "[{\"date\":\"2026-09-01\",\"name\":\"Ein")]
    [InlineData(200, "application/json", "")]
    [InlineData(200, "application/json", "null")]
    [InlineData(200, "application/json", "{\"error\":\"no\"}")]
    [InlineData(200, "application/json", "[{\"name\":\"No date\"}]")]
    [InlineData(200, "application/json", "[null]")]
    [InlineData(200, "application/json", "[{\"date\":\"1999-09-01\",\"name\":\"Another year\"}]")]
    [InlineData(204, "application/json", "")]
    [InlineData(404, "application/json", "{}")]
    [InlineData(400, "application/json", "{}")]
    [InlineData(500, "text/html", "<html>")]
    [InlineData(429, "text/plain", "slow down")]
    public async Task An_answer_that_is_none_leaves_what_was_known(int status, string type, string body)
    {
        await using var services = Services();
        var refresh = services.GetRequiredService<RefreshHolidays>();
        _answer = context => Answer(context, status, type, body);

        await refresh.RefreshAsync(Cancelled);
        Assert.StartsWith("01-01 New Year's Day", Shown(services, "DE-BE", 2026), StringComparison.Ordinal);

        Tell("DE", Days);
        _clock.Advance(TimeSpan.FromDays(8));
        await refresh.RefreshAsync(Cancelled);
        _answer = context => Answer(context, status, type, body);
        _clock.Advance(TimeSpan.FromDays(8));
        await refresh.RefreshAsync(Cancelled);

        Assert.Equal("03-08 Frauentag, 09-01 Ein neuer Tag", Shown(services, "DE-BE", 2026));
    }

    [Fact]
    public async Task No_redirect_is_followed()
    {
        _answer = context =>
        {
            context.Response.Redirect($"{Url}elsewhere");

            return Task.CompletedTask;
        };
        await using var services = Services();

        await services.GetRequiredService<RefreshHolidays>().RefreshAsync(Cancelled);

        Assert.Equal(4, _asked.Count);
        Assert.DoesNotContain(_asked, one => one.Contains("elsewhere", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        _answer = async context =>
        {
            var piece = new byte[64 * 1024];
            for (var sent = 0L; sent <= 4 * NagerServer.LargestAnswer && !context.RequestAborted.IsCancellationRequested; sent += piece.Length)
            {
                await context.Response.Body.WriteAsync(piece);
            }
        };
        await using var services = Services();

        await services.GetRequiredService<RefreshHolidays>().RefreshAsync(Cancelled);

        Assert.StartsWith("01-01 New Year's Day", Shown(services, "DE-BE", 2026), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_corrections_win_and_a_day_in_place_of_another_stays()
    {
        Tell("US", """
            [
              {"date":"2028-11-11","name":"Veterans Day","nationalHoliday":true,"holidayTypes":["Public"]},
              {"date":"2028-11-10","name":"Wrong","nationalHoliday":true,"holidayTypes":["Public"]}
            ]
            """);
        _clock.Advance(TimeSpan.FromDays(2 * 365));
        await using var services = Services();

        await services.GetRequiredService<RefreshHolidays>().RefreshAsync(Cancelled);

        Assert.Equal("11-10 Veterans Day, 11-11 Veterans Day", Shown(services, "US", 2028));
    }

    [Fact]
    public async Task A_file_that_is_none_is_nothing_known()
    {
        await File.WriteAllTextAsync($"{Store}.holidays.json", "[{\"country\":", Cancelled);
        await using var services = Services();

        Assert.StartsWith("01-01 New Year's Day", Shown(services, "DE-BE", 2026), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_when_it_asked_and_when_it_will_ask_again()
    {
        Tell("DE", Days);
        await using var services = Services();
        var refresh = services.GetRequiredService<RefreshHolidays>();

        var before = Assert.Single(refresh.Times());
        await refresh.RefreshAsync(Cancelled);
        var asked = Assert.Single(refresh.Times());
        _answer = context => Answer(context, 500, "text/html", "<html>");
        _clock.Advance(TimeSpan.FromDays(8));
        await refresh.RefreshAsync(Cancelled);
        var failed = Assert.Single(refresh.Times());

        Assert.Equal(new FetchTimes("holidays of DE and US from a Nager.Date server", Last: null, Next: null, Failed: false), before);
        Assert.Equal((Given.Moment("2026-11-01T10:00Z"), Given.Moment("2026-11-08T10:00Z"), false), (asked.Last, asked.Next, asked.Failed));
        Assert.Equal((Given.Moment("2026-11-09T10:00Z"), Given.Moment("2026-11-09T11:00Z"), true), (failed.Last, failed.Next, failed.Failed));
    }

    private string Url => $"{_server.Urls.First()}/";

    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddFetching();
        services.AddHolidaySources(Url, Store);
        services.AddOptions<NagerOptions>().Configure(options => options.Url = Url);
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<ITeamStore>(provider => new InMemoryTeamStore(Team.With(provider.GetRequiredService<IHolidayBook>())));

        return services.BuildServiceProvider();
    }

    /// <summary>The first year that is asked for has these days, every other one none that are known.</summary>
    private void Tell(string country, string days)
    {
        var year = days.Split("\"date\":\"")[1][..4];
        _answer = context => context.Request.Path == $"/api/v4/Holidays/{country}/{year}" ? Answer(context, 200, "application/json", days) : Answer(context, 204, "application/json", "");
    }

    private static async Task Answer(HttpContext context, int status, string type, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        if (body.Length > 0)
        {
            await context.Response.WriteAsync(body);
        }
    }

    private static string Shown(ServiceProvider services, string calendar, int year) => string.Join(
        ", ",
        services.GetRequiredService<IHolidayBook>().In(HolidayCalendarId.Parse(calendar), new DayRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)))
            .Select(holiday => $"{holiday.Day.ToString("MM-dd", CultureInfo.InvariantCulture)} {holiday.Name}"));
}
