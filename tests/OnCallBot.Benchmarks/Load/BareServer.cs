using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OnCallBot.Benchmarks.Load;

/// <summary>The baseline: the same web server, which checks the same signature and says the same few bytes each time.</summary>
internal static class BareServer
{
    public static WebApplication Build(int answerBytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        var answer = Encoding.UTF8.GetBytes($$"""{"text":"{{new string('x', Math.Max(0, answerBytes - 11))}}"}""");
        app.MapPost("/slack/command", async (HttpContext context) =>
        {
            var body = new byte[(int)(context.Request.ContentLength ?? 0)];
            await context.Request.Body.ReadExactlyAsync(body, context.RequestAborted);
            var expected = "v0=" + Signed.Signature(context.Request.Headers["X-Slack-Request-Timestamp"].ToString(), body);
            var given = context.Request.Headers["X-Slack-Signature"].ToString();
            if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(given)))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;

                return;
            }

            context.Response.ContentType = "application/json";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        });

        return app;
    }
}
