using OnCallBot.Domain.Time;
using OnCallBot.Scheduling;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.HolidaySources;

/// <summary>Asks the server once a week for this year and the next of the countries that people and teams have. What it told last stays where it fails.</summary>
internal sealed partial class RefreshHolidays(NagerServer server, NagerHolidays holidays, NagerFile file, ITeamStore store, TimeProvider clock, ILogger<RefreshHolidays> logger) : BackgroundService, IFetching
{
    private static readonly TimeSpan Old = TimeSpan.FromDays(7);
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    private Look? _looked;

    /// <summary>Asks for what is missing or old.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var told = new List<NagerYear>();
        var failed = false;
        foreach (var (country, year) in Wanted(Countries(), now))
        {
            var known = holidays.FindYear(country, year);
            if (known?.FetchedAt > now - Old)
            {
                continue;
            }

            switch (await server.AskAsync(country, year, cancellationToken))
            {
                case NagerAnswer.Found(var days):
                    told.Add(new NagerYear(country, year, now, days));
                    break;
                case NagerAnswer.NoData:
                    told.Add(new NagerYear(country, year, now, known?.Days ?? []));
                    break;
                case NagerAnswer.Failed(var why):
                    failed = true;
                    Log.Failed(logger, country, year, why);
                    break;
            }
        }

        _looked = new Look(now, failed);
        if (told.Count > 0)
        {
            holidays.Take(told);
            file.Write(holidays.Years);
            Log.Told(logger, told.Count);
        }
    }

    public IEnumerable<FetchTimes> Times()
    {
        var countries = Countries();
        var last = holidays.Years.Max(year => (DateTimeOffset?)year.FetchedAt);
        var looked = _looked;
        DateTimeOffset? due = countries.Count == 0 || looked is null ? null : Wanted(countries, looked.At).Min(one => holidays.FindYear(one.Country, one.Year)?.FetchedAt + Old ?? looked.At);

        // It looks once an hour whether something is due.
        return [new FetchTimes(NagerWording.Named(countries), looked is { Failed: true } ? looked.At : last, due < looked?.At + Between ? looked!.At + Between : due, looked?.Failed == true)];
    }

    private List<string> Countries()
    {
        var team = store.Current;

        return [.. team.Engineers.Values.Select(engineer => engineer.Holidays).Concat(team.Teams.Values.Select(one => one.Holidays))
            .Select(calendar => calendar?.Country).OfType<string>().Where(team.Holidays.Countries.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Country, int Year)> Wanted(IEnumerable<string> countries, DateTimeOffset now)
    {
        var year = now.DateIn(TimeZoneInfo.Utc).Year;

        return countries.SelectMany(country => new[] { (country, year), (country, year + 1) });
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Log.Terms(logger);
        while (true)
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Log.NotKept(logger, failure.Message);
            }

            await Task.Delay(Between, clock, stoppingToken);
        }
    }

    /// <summary>The last time that it looked what is missing or old.</summary>
    private sealed record Look(DateTimeOffset At, bool Failed);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Holidays come from a Nager.Date server; its terms ask commercial users to sponsor it")]
        public static partial void Terms(ILogger logger);

        [LoggerMessage(Level = LogLevel.Information, Message = "The holidays of {Years} years of countries were renewed")]
        public static partial void Told(ILogger logger, int years);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The holidays of {Country} in {Year} could not be renewed: {Why}. What was known stays.")]
        public static partial void Failed(ILogger logger, string country, int year, string why);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The renewed holidays could not be kept beside the store: {Why}")]
        public static partial void NotKept(ILogger logger, string why);
    }
}
