using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OnCallBot.Fetching;
using OnCallBot.Wording;

namespace OnCallBot.HolidaySources;

/// <summary>Asks a server of Nager.Date. It follows no redirect: that could lead anywhere, into the own network too.</summary>
internal sealed class NagerServer(Fetcher fetcher, IOptions<NagerOptions> options)
{
    public const int LargestAnswer = 1024 * 1024;

    private const int LongestName = 200;

    public async Task<NagerAnswer> AskAsync(string country, int year, CancellationToken cancellationToken)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"{options.Value.Url!.TrimEnd('/')}/api/v4/Holidays/{country}/{year}"));

        return await fetcher.FetchAsync(new Fetch(address, LargestAnswer), cancellationToken) switch
        {
            Fetched.Content(var body, _) => Read(body.Span, year),
            Fetched.Failed { Status: StatusCodes.Status204NoContent or StatusCodes.Status404NotFound or StatusCodes.Status400BadRequest } => new NagerAnswer.NoData(),
            Fetched.Failed failed => new NagerAnswer.Failed(FetchWording.Of(failed)),
            var answer => throw new InvalidOperationException($"Nobody asked for {answer}."),
        };
    }

    private static NagerAnswer Read(ReadOnlySpan<byte> body, int year)
    {
        try
        {
            var days = JsonSerializer.Deserialize(body, NagerJson.Default.NagerDayArray);

            return days is null || Array.Exists(days, day => day is null || day.Date.Year != year || string.IsNullOrWhiteSpace(day.Name) || day.Name.Length > LongestName)
                ? new NagerAnswer.Failed("its answer is no list of that year's holidays")
                : new NagerAnswer.Found(days);
        }
        catch (JsonException)
        {
            return new NagerAnswer.Failed("its answer is no list of that year's holidays");
        }
    }
}
