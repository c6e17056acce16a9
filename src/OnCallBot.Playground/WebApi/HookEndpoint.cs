using Microsoft.AspNetCore.Http;
using OnCallBot.Playground.BotLink;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.WebApi;

/// <summary><c>/playground/hooks/…</c>: where the response_urls lead. No token: knowing the address is the permission.</summary>
internal sealed class HookEndpoint(Responses responses, Refusals refusals)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var (arguments, unreadable) = await ApiArguments.ReadAsync(context.Request);
        var refusal = arguments is null ? ApiAnswer.No(unreadable!) : responses.Take(context.Request.Path, arguments.Value);
        if (refusal is null)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync("""{"ok":true}""", context.RequestAborted);
            return;
        }

        refusals.Add("response_url", refusal.Error!, refusal.Details);
        context.Response.StatusCode = refusal.Error is "invalid_url" or "expired_url" or "used_url"
            ? StatusCodes.Status404NotFound
            : StatusCodes.Status400BadRequest;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(refusal.ToJson(), context.RequestAborted);
    }
}
