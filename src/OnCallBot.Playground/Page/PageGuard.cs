using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace OnCallBot.Playground.Page;

/// <summary>
/// Other pages that are open in the same browser must not play here: neither under a name of theirs that leads to
/// this machine (DNS rebinding), nor by sending requests across (CSRF).
/// </summary>
internal static class PageGuard
{
    public static RequestDelegate Around(RequestDelegate inner) => async context =>
    {
        if (Complaint(context.Request) is not { } complaint)
        {
            await inner(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await context.Response.WriteAsJsonAsync(new { error = complaint }, context.RequestAborted);
    };

    private static string? Complaint(HttpRequest request)
    {
        if (!IsThisMachine(request.Host.Host))
        {
            return "The playground answers under localhost alone.";
        }

        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            return "The playground does not answer to other pages.";
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var isVisit = HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Path == "/";

        return site is "" or "same-origin" or "none" || isVisit ? null : "The playground does not answer to other pages.";
    }

    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Nothing from elsewhere is loaded, run, framed or sent to.</summary>
    public static void Harden(HttpResponse response)
    {
        response.Headers[HeaderNames.ContentSecurityPolicy] =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
