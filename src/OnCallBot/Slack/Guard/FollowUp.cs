using System.Net.Http.Headers;
using SlackNet;
using SlackNet.WebApi;

namespace OnCallBot.Slack.Guard;

/// <summary>Answers that come after the connection's: at the response_url, or as a direct message where Slack gave none.</summary>
internal sealed partial class FollowUp(IHttpClientFactory http, ISlackApiClient slack, ILogger<FollowUp> logger)
{
    public async Task SayAsync(Delivery delivery, string words)
    {
        if (delivery.ResponseUrl is not null)
        {
            await PostAsync(delivery, Answers.Ephemeral(words));
        }
        else if (delivery.UserId is { Length: > 0 } user)
        {
            await TryAsync(delivery, () => slack.Chat.PostMessage(new Message { Channel = user, Text = words }, CancellationToken.None));
        }
    }

    /// <summary>To whoever asked, in their channel or as a direct message: the answer's own way is closed.</summary>
    public async Task SayInsteadAsync(Delivery delivery, UndeliveredException undelivered)
    {
        Log.NotTaken(logger, delivery.Kind, delivery.Name, Failure.Describe(undelivered.InnerException ?? undelivered));
        if (undelivered.Instead is { } message)
        {
            await TryAsync(delivery, async () =>
            {
                if (undelivered.Channel is not { } channel || !await slack.TrySayAsync(undelivered.User, channel, undelivered.Thread, message))
                {
                    message.Channel = undelivered.User;
                    await slack.Chat.PostMessage(message, CancellationToken.None);
                }
            });
        }
    }

    /// <param name="json">As a handler would have answered.</param>
    public Task PostAsync(Delivery delivery, ReadOnlyMemory<byte> json) => TryAsync(delivery, async () =>
    {
        if (delivery.ResponseUrl is null)
        {
            Log.NowhereToGo(logger, delivery.Kind, delivery.Name);

            return;
        }

        using var content = new ReadOnlyMemoryContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await http.CreateClient(SlackSetup.HttpClientName).PostAsync(delivery.ResponseUrl, content, CancellationToken.None);
        response.EnsureSuccessStatusCode();
    });

    private async Task TryAsync(Delivery delivery, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or SlackException or SlackRateLimitException)
        {
            Log.NotDelivered(logger, delivery.Kind, delivery.Name, Failure.Describe(failure));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The late answer to {Kind} {Name} has nowhere to go")]
        public static partial void NowhereToGo(ILogger logger, DeliveryKind kind, string name);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The response_url did not take the answer to {Kind} {Name}: {Failure}")]
        public static partial void NotTaken(ILogger logger, DeliveryKind kind, string name, string failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The late answer to {Kind} {Name} could not be delivered: {Failure}")]
        public static partial void NotDelivered(ILogger logger, DeliveryKind kind, string name, string failure);
    }
}
