using OnCallBot.Domain.Time;
using OnCallBot.Storage;

namespace OnCallBot.HolidaySources;

/// <summary>Asks the server once a week for this year and the next of the countries that people and teams have. What it told last stays where it fails.</summary>
internal sealed partial class RefreshHolidays(NagerServer server, NagerHolidays holidays, NagerFile file, ITeamStore store, TimeProvider clock, ILogger<RefreshHolidays> logger) : BackgroundService
{
    private static readonly TimeSpan Old = TimeSpan.FromDays(7);
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    /// <summary>Asks for what is missing or old.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var team = store.Current;
        var countries = team.Engineers.Values.Select(engineer => engineer.Holidays).Concat(team.Teams.Values.Select(one => one.Holidays))
            .Select(calendar => calendar?.Country).OfType<string>().Where(team.Holidays.Countries.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var told = new List<NagerYear>();
        foreach (var (country, year) in countries.SelectMany(country => new[] { now.DateIn(TimeZoneInfo.Utc).Year, now.DateIn(TimeZoneInfo.Utc).Year + 1 }.Select(year => (country, year))))
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
                    Log.Failed(logger, country, year, why);
                    break;
            }
        }

        if (told.Count > 0)
        {
            holidays.Take(told);
            file.Write(holidays.Years);
            Log.Told(logger, told.Count);
        }
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
