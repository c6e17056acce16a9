using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SlackNet.Events;
using SlackNet.Interaction;

namespace SlackNet.AspNetCore;

/// <summary>The four routes: command, action, options and event, under the configured prefix.</summary>
internal sealed class SlackRequestMiddleware
{
    private readonly RequestDelegate _next;
    private readonly HandlerTable _handlers;
    private readonly JsonSerializerOptions _json;
    private readonly byte[] _secret;
    private readonly PathString _command;
    private readonly PathString _action;
    private readonly PathString _options;
    private readonly PathString _event;

    public SlackRequestMiddleware(RequestDelegate next, SlackEndpointConfiguration configuration, HandlerTable handlers, SlackJsonSettings jsonSettings)
    {
        var root = configuration.RoutePrefix.Length == 0 ? string.Empty : "/" + configuration.RoutePrefix;
        _next = next;
        _handlers = handlers;
        _json = jsonSettings.Options;
        _secret = string.IsNullOrEmpty(configuration.SigningSecret) ? null : Encoding.UTF8.GetBytes(configuration.SigningSecret);
        _command = root + "/command";
        _action = root + "/action";
        _options = root + "/options";
        _event = root + "/event";
    }

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;

        return path == _command ? HandleAsync(context, AnswerCommandAsync)
            : path == _action ? HandleAsync(context, AnswerActionAsync)
            : path == _options ? HandleAsync(context, AnswerOptionsAsync)
            : path == _event ? HandleAsync(context, AnswerEventAsync)
            : _next(context);
    }

    private async Task HandleAsync(HttpContext context, Func<HttpContext, ArraySegment<byte>, Task> answerAsync)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;

            return;
        }

        var body = await ReadBodyAsync(context.Request);
        if (_secret is not null && !IsGenuine(body, context.Request.Headers))
        {
            await RefuseAsync(context, "Invalid signature");

            return;
        }

        try
        {
            await answerAsync(context, body);
        }
        catch (JsonException)
        {
            await RefuseAsync(context, "Unrecognized content");
        }
    }

    private async Task AnswerCommandAsync(HttpContext context, ArraySegment<byte> body)
    {
        if (!context.Request.HasFormContentType)
        {
            await RefuseAsync(context, "Unrecognized content");

            return;
        }

        var command = Command(await context.Request.ReadFormAsync());
        var response = _handlers.Commands.TryGetValue(command.Command ?? string.Empty, out var handler)
            ? await handler(context.RequestServices).Handle(command)
            : null;
        if (response is not null)
        {
            Write(context, new SlashCommandMessageResponse(response));
        }
    }

    private async Task AnswerActionAsync(HttpContext context, ArraySegment<byte> body)
    {
        var services = context.RequestServices;
        switch (await ReadPayloadAsync<InteractionRequest>(context.Request))
        {
            case BlockActionRequest { Actions.Count: > 0 } request:
                await Task.WhenAll(_handlers.Actions.Select(handle => handle(services, request)));
                break;
            case ViewSubmission { View: { CallbackId: not null } view } submission:
                if (_handlers.Views.TryGetValue(view.CallbackId, out var submitted) && await submitted(services).Handle(submission) is { ResponseAction: not null } response)
                {
                    Write(context, response);
                }

                break;
            case ViewClosed { View: { CallbackId: not null } view } closed:
                if (_handlers.Views.TryGetValue(view.CallbackId, out var shut))
                {
                    await shut(services).HandleClose(closed);
                }

                break;
            case MessageShortcut shortcut:
                await Task.WhenAll(_handlers.MessageShortcuts.Select(handle => handle(services, shortcut)));
                break;
            case GlobalShortcut shortcut:
                await Task.WhenAll(_handlers.GlobalShortcuts.Select(handle => handle(services, shortcut)));
                break;
            default:
                await RefuseAsync(context, "Unrecognized content");
                break;
        }
    }

    private async Task AnswerOptionsAsync(HttpContext context, ArraySegment<byte> body)
    {
        if (await ReadPayloadAsync<OptionsRequestBase>(context.Request) is BlockOptionsRequest request)
        {
            var response = _handlers.Options.TryGetValue(request.ActionId ?? string.Empty, out var provider)
                ? await provider(context.RequestServices).GetOptions(request)
                : new BlockOptionsResponse();
            Write(context, response);
        }
        else
        {
            await RefuseAsync(context, "Unrecognized content");
        }
    }

    private async Task AnswerEventAsync(HttpContext context, ArraySegment<byte> body)
    {
        if (!context.Request.HasJsonContentType())
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;

            return;
        }

        switch (JsonSerializer.Deserialize<EventRequest>(body, _json))
        {
            case EventCallback { Event: not null } callback:
                // Slack wants its 200 first; the handlers run once it has that. Asking for the services now keeps them alive until then.
                var services = context.RequestServices;
                context.Response.OnCompleted(() => Task.WhenAll(_handlers.Events.Select(handle => handle(services, callback))));
                break;
            case UrlVerification verification:
                context.Response.ContentType = "text/plain";
                await context.Response.WriteAsync(verification.Challenge ?? string.Empty);
                break;
            default:
                await RefuseAsync(context, "Unrecognized content");
                break;
        }
    }

    private async Task<T> ReadPayloadAsync<T>(HttpRequest request) where T : class
    {
        string payload = request.HasFormContentType ? (await request.ReadFormAsync())["payload"] : default;

        return string.IsNullOrEmpty(payload) ? null : JsonSerializer.Deserialize<T>(payload, _json);
    }

    private static void Write(HttpContext context, object answer)
    {
        context.Response.ContentType = "application/json";
        SlackWriter.Write(context.Response.BodyWriter, answer);
    }

    private static Task RefuseAsync(HttpContext context, string reason)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain";

        return context.Response.WriteAsync(reason);
    }

    /// <summary>The whole body; not copied where somebody before us has it in memory already.</summary>
    private static async Task<ArraySegment<byte>> ReadBodyAsync(HttpRequest request)
    {
        if (request.Body is not MemoryStream { Position: 0 } memory || !memory.TryGetBuffer(out var body))
        {
            memory = new MemoryStream();
            await request.Body.CopyToAsync(memory, request.HttpContext.RequestAborted);
            memory.Position = 0;
            memory.TryGetBuffer(out body);
            request.Body = memory;
        }

        return body;
    }

    private bool IsGenuine(ReadOnlySpan<byte> body, IHeaderDictionary headers)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hmac.AppendData(Encoding.UTF8.GetBytes($"v0:{headers["X-Slack-Request-Timestamp"]}:"));
        hmac.AppendData(body);
        var expected = "v0=" + Convert.ToHexStringLower(hmac.GetHashAndReset());

        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(headers["X-Slack-Signature"].ToString()));
    }

    private static SlashCommand Command(IFormCollection form) => new()
    {
        Token = form["token"],
        Command = form["command"],
        Text = form["text"],
        ResponseUrl = form["response_url"],
        TriggerId = form["trigger_id"],
        UserId = form["user_id"],
        UserName = form["user_name"],
        TeamId = form["team_id"],
        TeamDomain = form["team_domain"],
        EnterpriseId = form["enterprise_id"],
        EnterpriseName = form["enterprise_name"],
        ChannelId = form["channel_id"],
        ChannelName = form["channel_name"],
    };
}
