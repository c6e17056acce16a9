using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace OnCallBot.Playground.BotLink;

/// <summary>Where this server and the bot are reached. Asked late: a port may be known only once the server listens.</summary>
internal sealed class Addresses(PlaygroundOptions options, IServer server)
{
    public Uri Own => options.Address?.Invoke() ?? Listening();

    public Uri Bot => options.BotAddress?.Invoke() ?? Own;

    private Uri Listening()
    {
        var binding = server.Features.Get<IServerAddressesFeature>()?.Addresses
            .Select(BindingAddress.Parse)
            .FirstOrDefault(one => one is { Scheme: "http", IsUnixPipe: false, IsNamedPipe: false })
            ?? throw new InvalidOperationException("The server listens on no http:// address yet; give PlaygroundOptions.Address.");

        var host = binding.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : binding.Host;

        return new UriBuilder(Uri.UriSchemeHttp, host, binding.Port).Uri;
    }
}
