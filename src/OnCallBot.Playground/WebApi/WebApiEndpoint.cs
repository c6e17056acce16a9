using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.WebApi;

/// <summary><c>/playground/api/{method}</c>: Slack's Web API. Answers with 200 whatever it says, as Slack does.</summary>
internal sealed class WebApiEndpoint(PlaygroundOptions options, MethodTable methods, Refusals refusals)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var method = (string)context.Request.RouteValues["method"]!;
        var answer = await AnswerAsync(method, context.Request);
        if (answer.Error is not null)
        {
            refusals.Add(method, answer.Error, answer.Details);
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJson(), context.RequestAborted);
    }

    private async Task<ApiAnswer> AnswerAsync(string method, HttpRequest request)
    {
        var (arguments, unreadable) = await ApiArguments.ReadAsync(request);
        if (arguments is null)
        {
            return ApiAnswer.No(unreadable!);
        }

        var token = Bearer(request) ?? arguments.Value.FindText("token");
        if (token is null)
        {
            return ApiAnswer.No("not_authed", "no token in the Authorization header");
        }

        var (wanted, other) = method == ConnectionMethods.Open ? (options.AppToken, options.BotToken) : (options.BotToken, options.AppToken);

        return Are(token, wanted) ? methods.Answer(new ApiCall(method, arguments.Value))
            : Are(token, other) ? ApiAnswer.No("not_allowed_token_type", $"{method} takes the {(method == ConnectionMethods.Open ? "app" : "bot")}'s token")
            : ApiAnswer.No("invalid_auth", "this is not the playground's token");
    }

    private static string? Bearer(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();

        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }

    private static bool Are(string token, string? ours) =>
        ours is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(ours));
}
