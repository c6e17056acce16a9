using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.Page;

/// <summary><c>GET /playground/events?as=U…</c>: what happens, as it happens (server-sent events).</summary>
internal sealed class PageStream(Feed feed, People people, PageState state, PlaygroundClock clock)
{
    // Also how soon a page hears of people and channels that the program has changed.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    public async Task AnswerAsync(HttpContext context)
    {
        if (people.FindHuman(context.Request.Query["as"]) is not { } viewer)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var gone = context.RequestAborted;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var known = JsonSerializer.Serialize(state.Directory(viewer), Json.Page);
        using var subscription = feed.Subscribe();

        // From here on nothing is missed; what the page asks for now is its beginning.
        await WriteAsync(context, "ready", new { });
        while (!gone.IsCancellationRequested)
        {
            using var beat = new CancellationTokenSource(Beat, clock.Real);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(beat.Token, gone);
            try
            {
                if (!await subscription.Reader.WaitToReadAsync(either.Token))
                {
                    return;
                }
            }
            catch (OperationCanceledException) when (beat.IsCancellationRequested && !gone.IsCancellationRequested)
            {
                known = await BeatAsync(context, viewer, known);
                continue;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            while (subscription.Reader.TryRead(out var item))
            {
                if (item.IsFor(viewer.Id))
                {
                    await WriteAsync(context, item.Type, item.Data);
                }
            }
        }
    }

    private async Task<string> BeatAsync(HttpContext context, PlaygroundPerson viewer, string known)
    {
        var now = state.Directory(viewer);
        var written = JsonSerializer.Serialize(now, Json.Page);
        await (written == known ? WriteAsync(context, "clock", state.Clock()) : WriteAsync(context, "directory", now));

        return written;
    }

    private static async Task WriteAsync(HttpContext context, string type, object data)
    {
        await context.Response.WriteAsync($"event: {type}\ndata: {JsonSerializer.Serialize(data, Json.Page)}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
