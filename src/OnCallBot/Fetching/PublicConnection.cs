using System.Net;
using System.Net.Sockets;

namespace OnCallBot.Fetching;

/// <summary>Connects to hosts in the public network alone. A name is looked up once, and just that address is checked and taken: nobody can change it in between.</summary>
internal static class PublicConnection
{
    /// <param name="isPublic"><see cref="PublicAddresses.Contains"/>, save in tests.</param>
    public static SocketsHttpHandler Handler(Predicate<IPAddress> isPublic) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false, // A proxy would look the name up anew.
        ConnectCallback = async (context, stop) => await OpenAsync(context.DnsEndPoint, isPublic, stop),
    };

    private static async Task<Stream> OpenAsync(DnsEndPoint place, Predicate<IPAddress> isPublic, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(place.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(place.Host, cancellationToken);
        if (!Array.TrueForAll(addresses, isPublic))
        {
            throw new PrivateAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, place.Port, cancellationToken);

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }
}
