namespace OnCallBot.Hosting;

/// <summary>Alive: the process answers. Ready: it can do its work. Plain JSON without anything that only the team should know.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", Task (HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, """{"status":"live"}"""));
        app.MapGet("/health/ready", Task (HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, """{"status":"ready"}"""));
    }

    private static Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";

        return context.Response.WriteAsync(json, context.RequestAborted);
    }
}
