using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace OnCallBot.Cli;

/// <summary>The bot's door for terminals: HTTP on a Unix socket that only the bot's own user may use.</summary>
internal static class TerminalSocket
{
    public const string Address = "/terminal";

    private const long MostBytes = 32 * 1024 * 1024;

    /// <param name="path">The socket's; the address is one that Kestrel's list of addresses takes.</param>
    public static string UrlOf(string path) => "http://unix:" + path;

    public static void KeepPrivate(SocketTransportOptions transport) => transport.CreateBoundListenSocket = endpoint =>
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);

        // Before it listens: nobody can have connected yet.
        if (endpoint is UnixDomainSocketEndPoint && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(endpoint.ToString()!, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return socket;
    };

    /// <summary>What comes through the socket is answered here and goes no further; nothing else gets here.</summary>
    public static void UseTerminalSocket(this WebApplication app) => app.Use(next => context =>
        context.Features.Get<IConnectionSocketFeature>()?.Socket.AddressFamily == AddressFamily.Unix ? AnswerAsync(context) : next(context));

    private static async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path != Address || !HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;

            return;
        }

        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MostBytes;
        TerminalRequest? request;
        try
        {
            request = await JsonSerializer.DeserializeAsync(context.Request.Body, TerminalJson.Default.TerminalRequest, context.RequestAborted);
        }
        catch (JsonException)
        {
            request = null;
        }

        if (request is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;

            return;
        }

        var answer = await context.RequestServices.GetRequiredService<TerminalDesk>().AnswerAsync(request, context.RequestAborted);
        context.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(context.Response.Body, answer, TerminalJson.Default.TerminalAnswer, context.RequestAborted);
    }
}
