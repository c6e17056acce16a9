using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using OnCallBot.Domain.Calendars;
using OnCallBot.Storage;

namespace OnCallBot.Features.Calendars;

/// <summary><c>GET /calendar/{secret}.ics</c>: shifts for whoever was given the address. Any other address is a plain 404, whatever is wrong with it.</summary>
internal sealed class ServeCalendar(ITeamStore store, TimeProvider clock)
{
    private const int TagBytes = 16;

    public async Task AnswerAsync(HttpContext context, string secret)
    {
        var (team, now) = (store.Current, clock.GetUtcNow());
        if (CalendarSecret.Find(team, secret) is not { } feed || CalendarShifts.Find(team, feed, now) is not { } shifts)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var content = Encoding.UTF8.GetBytes(new CalendarText(team, feed).Write(shifts));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, TagBytes))}\"");
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        headers.ContentType = new MediaTypeHeaderValue("text/calendar") { Charset = "utf-8" };
        headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = "oncall.ics" };
        headers.ContentLength = content.Length;
        context.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    }
}
