using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OnCallBot.Playground.BotLink;
using OnCallBot.Playground.State;
using OnCallBot.Playground.WebApi;

namespace OnCallBot.Playground.Page;

/// <summary>Which address leads where. All of them stand behind <see cref="PageGuard"/>.</summary>
internal static class PageEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        var files = services.GetRequiredService<PageFiles>();
        var actions = services.GetRequiredService<PageActions>();
        var clock = services.GetRequiredService<ClockEndpoint>();

        Get(app, "/", files.AnswerAsync);
        Get(app, "/playground/page/{**file}", files.AnswerAsync);
        Get(app, "/playground/events", services.GetRequiredService<PageStream>().AnswerAsync);
        Get(app, "/playground/people", context => WriteAsync(context, PageAnswer.Ok(services.GetRequiredService<People>().Humans())));
        Get(app, "/playground/state", StateAsync);

        Post(app, "/playground/send", actions.SendAsync);
        Post(app, "/playground/press", actions.PressAsync);
        Post(app, "/playground/suggest", actions.SuggestAsync);
        Post(app, "/playground/submit", actions.SubmitAsync);
        Post(app, "/playground/close", actions.CloseAsync);
        Post(app, "/playground/shortcut", actions.UseShortcutAsync);
        Post(app, "/playground/home", (person, request, _) => Task.FromResult(actions.OpenHome(person, request)));
        Post(app, "/playground/direct", (person, request, _) => Task.FromResult(actions.OpenDirect(person, request)));
        Post(app, "/playground/add-app", (person, request, _) => Task.FromResult(actions.AddApp(person, request)));

        app.MapPost("/playground/door", PageGuard.Around(async context =>
        {
            var isSocketMode = (await FindRequestAsync(context))?.SocketMode;
            var door = services.GetRequiredService<BotDoor>();
            await WriteAsync(context, isSocketMode is { } wanted
                ? PageAnswer.Ok(new { problem = await door.SwitchAsync(wanted, Stopping(context)) })
                : PageAnswer.Bad("Send {\"socketMode\":true} or {\"socketMode\":false}."));
        }));
        MapSockets(app, services.GetRequiredService<BotSockets>());

        Get(app, "/playground/clock", context => WriteAsync(context, clock.Get()));
        app.MapPost("/playground/clock", PageGuard.Around(async context => await WriteAsync(context, clock.Set(await BodyAsync(context)))));
        app.MapPost("/playground/reset", PageGuard.Around(async context =>
        {
            var by = services.GetRequiredService<People>().FindHuman((await FindRequestAsync(context))?.As);
            var notice = await services.GetRequiredService<ResetEverything>().RunAsync(by, Stopping(context));
            await WriteAsync(context, PageAnswer.Ok(new { notice }));
        }));

        app.MapMethods("/playground/api/{method}", ["GET", "POST"], PageGuard.Around(services.GetRequiredService<WebApiEndpoint>().AnswerAsync));
        app.MapPost("/playground/hooks/{**rest}", PageGuard.Around(services.GetRequiredService<HookEndpoint>().AnswerAsync));
    }

    private static void MapSockets(IEndpointRouteBuilder app, BotSockets sockets)
    {
        var connection = app.CreateApplicationBuilder();
        connection.UseWebSockets();
        connection.Run(sockets.AnswerAsync);
        Get(app, "/playground/socket", connection.Build());
    }

    private static void Get(IEndpointRouteBuilder app, string path, RequestDelegate answer) => app.MapGet(path, PageGuard.Around(answer));

    private static void Post(IEndpointRouteBuilder app, string path, Func<PlaygroundPerson, PageRequest, CancellationToken, Task<PageAnswer>> act) =>
        app.MapPost(path, PageGuard.Around(async context =>
        {
            var request = await FindRequestAsync(context);

            await (request is null ? WriteAsync(context, PageAnswer.Bad("Send JSON.")) : AsSomebodyAsync(context, request, act));
        }));

    /// <summary>Null: the body is none.</summary>
    private static async Task<PageRequest?> FindRequestAsync(HttpContext context)
    {
        try
        {
            return JsonSerializer.Deserialize<PageRequest>(await BodyAsync(context), Json.Page);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Task StateAsync(HttpContext context)
    {
        var state = context.RequestServices.GetRequiredService<PageState>();
        var request = new PageRequest { As = context.Request.Query["as"] };

        return AsSomebodyAsync(context, request, (person, _, _) => Task.FromResult(PageAnswer.Ok(state.For(person))));
    }

    private static async Task AsSomebodyAsync(
        HttpContext context,
        PageRequest request,
        Func<PlaygroundPerson, PageRequest, CancellationToken, Task<PageAnswer>> act)
    {
        var person = context.RequestServices.GetRequiredService<People>().FindHuman(request.As);

        // What was begun goes on when the page is reloaded meanwhile: in Slack it would, too.
        await WriteAsync(context, person is null ? PageAnswer.NotFound("person") : await act(person, request, Stopping(context)));
    }

    private static CancellationToken Stopping(HttpContext context) =>
        context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    private static async Task<string> BodyAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);

        return await reader.ReadToEndAsync(context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, PageAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";

        return context.Response.WriteAsJsonAsync(answer.Body, Json.Page, context.RequestAborted);
    }
}
