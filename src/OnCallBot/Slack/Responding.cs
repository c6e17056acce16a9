using SlackNet;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace OnCallBot.Slack;

/// <summary>Answers at a press's response_url. Slack takes five answers there within half an hour, and after that none: what was asked for is done all the same.</summary>
internal static class Responding
{
    /// <summary>A response_url as it came; null: it is no address that can be called.</summary>
    public static Uri? FindAddress(string? responseUrl) =>
        Uri.TryCreate(responseUrl, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;

    /// <exception cref="UndeliveredException">The message has not arrived; whoever runs the handler says it in another way.</exception>
    public static Task RespondAsync(this ISlackApiClient slack, InteractionRequest request, MessageResponse response) => slack.RespondAsync(request, response, response.Message);

    /// <param name="instead">What to say to whoever asked where the answer does not arrive; null: nothing.</param>
    /// <exception cref="UndeliveredException">The answer has not arrived; whoever runs the handler says the other in another way.</exception>
    public static async Task RespondAsync(this ISlackApiClient slack, InteractionRequest request, MessageResponse response, Message? instead)
    {
        try
        {
            if (FindAddress(request.ResponseUrl) is null)
            {
                throw new HttpRequestException("The response_url is no address.");
            }

            await slack.Respond(request, response, CancellationToken.None);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or SlackException or SlackRateLimitException)
        {
            throw new UndeliveredException(instead, request.User.Id, request.Channel?.Id, (request as BlockActionRequest)?.Container?.ThreadTs, failure);
        }
    }
}
