using OnCallBot.Domain.Holidays;
using OnCallBot.Scheduling;

namespace OnCallBot.HolidaySources;

/// <summary>Where the holidays come from.</summary>
internal static class HolidaySetup
{
    private const string FileEnding = ".holidays.json";

    /// <param name="server">The base address of a Nager.Date server; null: what the program carries is all.</param>
    /// <param name="store">The store's file, beside which is kept what the server told.</param>
    public static void AddHolidaySources(this IServiceCollection services, string? server, string store)
    {
        if (server is null)
        {
            services.AddSingleton<IHolidayBook>(_ => EmbeddedHolidays.Book);
            return;
        }

        services.AddSingleton(new NagerFile($"{store}{FileEnding}"));
        services.AddSingleton<NagerServer>();
        services.AddSingleton(provider =>
        {
            var holidays = new NagerHolidays(EmbeddedHolidays.Book);
            holidays.Take(provider.GetRequiredService<NagerFile>().Read());

            return holidays;
        });
        services.AddSingleton<IHolidayBook>(provider => provider.GetRequiredService<NagerHolidays>());
        services.AddSingleton<IFetching>(provider => provider.GetRequiredService<RefreshHolidays>());
        services.AddSingleton<RefreshHolidays>().AddHostedService(provider => provider.GetRequiredService<RefreshHolidays>());
    }
}
