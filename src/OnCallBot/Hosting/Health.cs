using OnCallBot.Slack.SocketMode;
using OnCallBot.Storage;

namespace OnCallBot.Hosting;

/// <summary>Live: the process answers. Ready: it can do its work. Plain JSON without anything that only the team should know.</summary>
internal static class Health
{
    /// <param name="isSocketMode">The bot hears Slack only while it is connected.</param>
    public static void MapHealth(this IEndpointRouteBuilder app, bool isSocketMode)
    {
        app.MapGet("/health/live", Task (HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, """{"status":"live"}"""));
        app.MapGet("/health/ready", Task (HttpContext context) =>
        {
            var canCommit = CanCommit(context.RequestServices.GetRequiredService<ITeamStore>());
            var socket = isSocketMode ? context.RequestServices.GetRequiredService<SocketModeState>() : null;
            var isReady = canCommit && socket is not { IsReady: false };
            var slack = socket is null ? "http" : socket.IsConnected ? "connected" : "disconnected";

            return WriteAsync(
                context,
                isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
                $$"""{"status":"{{(isReady ? "ready" : "not ready")}}","store":"{{(canCommit ? "open" : "stopped")}}","slack":"{{slack}}"}""");
        });
    }

    // The server listens only once the store is open and Slack's routes are there.
    private static bool CanCommit(ITeamStore store) => store is not ITeamStoreFile { Stopped.IsCompleted: true };

    private static Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";

        return context.Response.WriteAsync(json, context.RequestAborted);
    }
}
