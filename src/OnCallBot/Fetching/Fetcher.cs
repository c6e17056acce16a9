using System.Net;
using System.Net.Http.Headers;

namespace OnCallBot.Fetching;

/// <summary>
/// Asks servers of others, and trusts none: an answer has an end in time and in size. The host that the operator named may be anywhere;
/// where it leads elsewhere, only to hosts in the public network.
/// </summary>
internal sealed class Fetcher(IHttpClientFactory clients, TimeProvider clock)
{
    public const string NamedHosts = "fetch-named";
    public const string OtherHosts = "fetch-other";

    /// <summary>For the whole of it, redirects and all.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<Fetched> FetchAsync(Fetch fetch, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await FollowAsync(fetch, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Fetched.Failed(FetchFault.TooSlow);
        }
        catch (HttpRequestException failure)
        {
            return new Fetched.Failed(FaultOf(failure));
        }
        catch (IOException)
        {
            return new Fetched.Failed(FetchFault.BrokenOff);
        }
    }

    private async Task<Fetched> FollowAsync(Fetch fetch, CancellationToken cancellationToken)
    {
        var address = fetch.Address;
        for (var redirects = 0; ; redirects++)
        {
            using var client = clients.CreateClient(address.IdnHost.Equals(fetch.Address.IdnHost, StringComparison.OrdinalIgnoreCase) ? NamedHosts : OtherHosts);
            using var request = Request(address, fetch.Known);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!LeadsElsewhere(response.StatusCode))
            {
                return await ReadAsync(response, fetch, cancellationToken);
            }

            if (redirects == fetch.MostRedirects)
            {
                return new Fetched.Failed(FetchFault.TooManyRedirects);
            }

            if (FindNext(address, response.Headers.Location) is not { } next)
            {
                return new Fetched.Failed(FetchFault.BadRedirect);
            }

            address = next;
        }
    }

    private static HttpRequestMessage Request(Uri address, FetchStamp? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfModifiedSince = known?.ModifiedAt;
        if (known?.Tag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
        {
            request.Headers.IfNoneMatch.Add(parsed);
        }

        return request;
    }

    private static bool LeadsElsewhere(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static Uri? FindNext(Uri address, Uri? location) =>
        location is not null && Uri.TryCreate(address, location, out var next)
            && (next.Scheme == Uri.UriSchemeHttps || (next.Scheme == Uri.UriSchemeHttp && address.Scheme == Uri.UriSchemeHttp))
            ? next
            : null;

    private static async Task<Fetched> ReadAsync(HttpResponseMessage response, Fetch fetch, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.NotModified && fetch.Known is not null)
        {
            return new Fetched.Unchanged();
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            return new Fetched.Failed(FetchFault.Status, (int)response.StatusCode);
        }

        // What it says of its length may be wrong.
        if (response.Content.Headers.ContentLength > fetch.MostBytes || await FindBytesAsync(response.Content, fetch.MostBytes, cancellationToken) is not { } bytes)
        {
            return new Fetched.Failed(FetchFault.TooLarge);
        }

        return new Fetched.Content(bytes, new FetchStamp(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified));
    }

    /// <summary>Null: there are more.</summary>
    private static async Task<byte[]?> FindBytesAsync(HttpContent content, int most, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (await stream.ReadAsync(piece, cancellationToken) is > 0 and var length)
        {
            if (read.Length + length > most)
            {
                return null;
            }

            read.Write(piece, 0, length);
        }

        return read.ToArray();
    }

    private static FetchFault FaultOf(HttpRequestException failure) => failure switch
    {
        { InnerException: PrivateAddressException } => FetchFault.PrivateAddress,
        { HttpRequestError: HttpRequestError.NameResolutionError } => FetchFault.UnknownHost,
        { HttpRequestError: HttpRequestError.SecureConnectionError } => FetchFault.Insecure,
        { HttpRequestError: HttpRequestError.ConnectionError } => FetchFault.Unreachable,
        _ => FetchFault.BrokenOff,
    };
}
