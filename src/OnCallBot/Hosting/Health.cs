using OnCallBot.Storage;

namespace OnCallBot.Hosting;

/// <summary>Live: the process answers. Ready: it can do its work. Plain JSON without anything that only the team should know.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", Task (HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, """{"status":"live"}"""));
        app.MapGet("/health/ready", Task (HttpContext context) => CanCommit(context.RequestServices.GetRequiredService<ITeamStore>())
            ? WriteAsync(context, StatusCodes.Status200OK, """{"status":"ready","store":"open","slack":"http"}""")
            : WriteAsync(context, StatusCodes.Status503ServiceUnavailable, """{"status":"not ready","store":"stopped","slack":"http"}"""));
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
