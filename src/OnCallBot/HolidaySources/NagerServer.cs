using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace OnCallBot.HolidaySources;

/// <summary>Asks a server of Nager.Date. It follows no redirect: that could lead anywhere, into the own network too.</summary>
internal sealed class NagerServer(IHttpClientFactory clients, IOptions<NagerOptions> options)
{
    public const string ClientName = "nager";
    public const long LargestAnswer = 1024 * 1024;
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int LongestName = 200;

    public async Task<NagerAnswer> AskAsync(string country, int year, CancellationToken cancellationToken)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"{options.Value.Url!.TrimEnd('/')}/api/v4/Holidays/{country}/{year}"));
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.GetAsync(address, cancellationToken);

            return response.StatusCode switch
            {
                HttpStatusCode.OK => Read(await response.Content.ReadAsByteArrayAsync(cancellationToken), year),
                HttpStatusCode.NoContent or HttpStatusCode.NotFound or HttpStatusCode.BadRequest => new NagerAnswer.NoData(),
                >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new NagerAnswer.Failed("it leads elsewhere, and redirects are not followed"),
                var status => new NagerAnswer.Failed($"it answered {(int)status}"),
            };
        }
        catch (HttpRequestException failure)
        {
            return new NagerAnswer.Failed(failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded ? "its answer is too large" : failure.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new NagerAnswer.Failed("it did not answer in time");
        }
    }

    private static NagerAnswer Read(byte[] body, int year)
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
