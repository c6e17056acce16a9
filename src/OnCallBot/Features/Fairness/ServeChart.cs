using Microsoft.Net.Http.Headers;
using OnCallBot.Domain.Fairness;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Features.Fairness;

/// <summary><c>GET /chart/{token}.png</c>: the picture to an answer, for whoever was given its address.</summary>
internal sealed class ServeChart(ChartLinks links, ITeamStore store, TimeProvider clock)
{
    public async Task AnswerAsync(HttpContext context, string token)
    {
        var team = store.Current;
        if (links.Read(token, clock.GetUtcNow()) is not { } subject || !team.Rotations.TryGetValue(subject.Rotation, out var rotation))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var voice = new Voice(team, rotation.Zone, subject.Moment, Mentions: false, Lasts: true);
        var picture = LoadChart.Draw(RotationLoads.Of(team, rotation, subject.Window, subject.Moment), voice);
        context.Response.ContentType = "image/png";
        context.Response.ContentLength = picture.Length;
        context.Response.Headers[HeaderNames.CacheControl] = "private, max-age=3600";
        context.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        await context.Response.Body.WriteAsync(picture, context.RequestAborted);
    }
}
