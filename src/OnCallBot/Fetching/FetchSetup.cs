using System.Net.Http.Headers;
using System.Reflection;

namespace OnCallBot.Fetching;

/// <summary>How other servers are asked.</summary>
internal static class FetchSetup
{
    public static void AddFetching(this IServiceCollection services)
    {
        services.AddClient(Fetcher.NamedHosts, () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddClient(Fetcher.OtherHosts, () => PublicConnection.Handler(PublicAddresses.Contains));
        services.AddSingleton<Fetcher>();
    }

    // No log lines: they would carry addresses, which can be as good as a password.
    private static void AddClient(this IServiceCollection services, string name, Func<HttpMessageHandler> handler) => services
        .AddHttpClient(name, client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan; // The fetcher has its own.
            client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("OnCallBot", Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)));
        })
        .ConfigurePrimaryHttpMessageHandler(handler)
        .RemoveAllLoggers();
}
