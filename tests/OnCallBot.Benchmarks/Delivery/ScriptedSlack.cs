using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OnCallBot.Benchmarks.Delivery;

/// <summary>
/// A Slack on this machine that takes messages, and often does it badly: late, with an error, without an answer. It keeps what it took,
/// in order, and tells the bot of it as <c>conversations.history</c> does.
/// </summary>
internal sealed class ScriptedSlack : IAsyncDisposable
{
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    // A call whose sender is gone may still take effect; the bot waits longer than this before it looks.
    private static readonly TimeSpan LongestStall = DeliveryVictim.Settling / 2;

    private readonly Lock _gate = new();
    private readonly Random _random;
    private readonly TimeProvider _clock;
    private readonly double _faults;
    private readonly TimeSpan _pace;
    private readonly WebApplication _app;
    private readonly List<Taken> _taken = [];
    private readonly Dictionary<string, (int Life, long Until)> _closed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Life, long At)> _last = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _played = new(StringComparer.Ordinal);

    private ScriptedSlack(int seed, double faults, TimeSpan pace, TimeProvider clock)
    {
        (_random, _faults, _pace, _clock) = (new Random(seed), faults, pace, clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/api/chat.postMessage", PostAsync);
        _app.MapGet("/api/conversations.history", HistoryAsync);
        _app.MapFallback((HttpContext context) => AnswerAsync(context, """{"ok":true,"user_id":"U0BOT","team_id":"T1","bot_id":"B1"}"""));
    }

    public Uri Address => new(_app.Urls.First() + "/api/");

    /// <summary>Which process of the bot is speaking, by its number.</summary>
    public int Life { get; set; }

    /// <summary>Calls that came although Slack had asked to wait, or sooner after the last one than the pace allows.</summary>
    public int Early { get; private set; }

    public IReadOnlyList<Taken> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _taken];
            }
        }
    }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _taken.Count;
            }
        }
    }

    /// <summary>How often it did what.</summary>
    public string Played
    {
        get
        {
            lock (_gate)
            {
                return string.Join(", ", _played.Select(one => $"{one.Key} {one.Value}"));
            }
        }
    }

    /// <param name="faults">How many of a hundred calls go wrong.</param>
    /// <param name="pace">How far apart messages to the same channel must be.</param>
    public static async Task<ScriptedSlack> StartAsync(int seed, double faults, TimeSpan pace, TimeProvider clock)
    {
        var slack = new ScriptedSlack(seed, faults, pace, clock);
        await slack._app.StartAsync();

        return slack;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task PostAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var channel = body.RootElement.GetProperty("channel").GetString()!;
        var text = body.RootElement.GetProperty("text").GetString()!;
        var metadata = body.RootElement.GetProperty("metadata").GetRawText();
        NoteArrival(channel);

        switch (Next(["stall, then take", "take, then stall", "429", "429 without Retry-After", "500", "take, then 500", "HTML", "take, then HTML", "drop", "take, then drop", "internal_error"]))
        {
            case "stall, then take":
                await StallAsync();
                await AnswerAsync(context, Take(channel, text, metadata));
                break;
            case "take, then stall":
                var late = Take(channel, text, metadata);
                await StallAsync();
                await AnswerAsync(context, late);
                break;
            case "429":
                lock (_gate)
                {
                    _closed[channel] = (Life, _clock.GetTimestamp());
                }

                context.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                break;
            case "429 without Retry-After":
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                break;
            case "500":
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case "take, then 500":
                Take(channel, text, metadata);
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case "HTML":
                await AnswerAsync(context, "<html>Slack is having a moment</html>", "text/html");
                break;
            case "take, then HTML":
                Take(channel, text, metadata);
                await AnswerAsync(context, "<html>Slack is having a moment</html>", "text/html");
                break;
            case "drop":
                context.Abort();
                break;
            case "take, then drop":
                Take(channel, text, metadata);
                context.Abort();
                break;
            case "internal_error":
                await AnswerAsync(context, """{"ok":false,"error":"internal_error"}""");
                break;
            default:
                await AnswerAsync(context, Take(channel, text, metadata));
                break;
        }
    }

    private Task HistoryAsync(HttpContext context)
    {
        if (Next(["history 500", "history 429", "history drop"]) is { } fault)
        {
            if (fault == "history drop")
            {
                context.Abort();
            }
            else
            {
                context.Response.StatusCode = fault == "history 500" ? StatusCodes.Status500InternalServerError : StatusCodes.Status429TooManyRequests;
            }

            return Task.CompletedTask;
        }

        var channel = context.Request.Query["channel"].ToString();
        var limit = int.Parse(context.Request.Query["limit"].ToString(), CultureInfo.InvariantCulture);
        var skip = int.TryParse(context.Request.Query["cursor"], CultureInfo.InvariantCulture, out var cursor) ? cursor : 0;
        var all = Messages.Where(message => message.Channel == channel).Reverse().ToList();
        var page = all.Skip(skip).Take(limit).Select(message => $$"""{"type":"message","ts":"{{message.Ts}}","text":"{{message.Text}}","metadata":{{message.Metadata}}}""");
        var next = skip + limit < all.Count ? (skip + limit).ToString(CultureInfo.InvariantCulture) : "";

        return AnswerAsync(context, $$$"""{"ok":true,"messages":[{{{string.Join(',', page)}}}],"has_more":{{{(next.Length > 0 ? "true" : "false")}}},"response_metadata":{"next_cursor":"{{{next}}}"}}""");
    }

    private void NoteArrival(string channel)
    {
        lock (_gate)
        {
            var now = _clock.GetTimestamp();
            var isClosed = _closed.TryGetValue(channel, out var closed) && closed.Life == Life && _clock.GetElapsedTime(closed.Until, now) < RetryAfter;
            var isTooSoon = _last.TryGetValue(channel, out var last) && last.Life == Life && _clock.GetElapsedTime(last.At, now) < _pace;
            Early += isClosed || isTooSoon ? 1 : 0;
        }
    }

    /// <summary>What goes wrong this time; null: nothing.</summary>
    private string? Next(IReadOnlyList<string> faults)
    {
        lock (_gate)
        {
            var played = _random.NextDouble() * 100 < _faults ? faults[_random.Next(faults.Count)] : null;
            _played[played ?? "well"] = _played.GetValueOrDefault(played ?? "well") + 1;

            return played;
        }
    }

    private Task StallAsync()
    {
        lock (_gate)
        {
            return Task.Delay(_random.NextDouble() * LongestStall, _clock);
        }
    }

    private string Take(string channel, string text, string metadata)
    {
        lock (_gate)
        {
            var ts = string.Create(CultureInfo.InvariantCulture, $"1700000000.{_taken.Count:D6}");
            _taken.Add(new Taken(channel, text, metadata, ts));
            _last[channel] = (Life, _clock.GetTimestamp());

            return $$$"""{"ok":true,"channel":"{{{channel}}}","ts":"{{{ts}}}","message":{"text":"{{{text}}}","ts":"{{{ts}}}"}}""";
        }
    }

    private static Task AnswerAsync(HttpContext context, string answer, string type = "application/json")
    {
        context.Response.ContentType = type;

        // Not the request's own end: what was taken stays taken when its sender is gone.
        return context.Response.WriteAsync(answer, CancellationToken.None);
    }

    internal sealed record Taken(string Channel, string Text, string Metadata, string Ts);
}
