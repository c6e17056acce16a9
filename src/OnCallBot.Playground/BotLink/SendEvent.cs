using OnCallBot.Playground.Manifests;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

/// <summary>Tells the bot of an event, if the manifest subscribes to it, and again where it did not take it.</summary>
internal sealed class SendEvent(AppManifest manifest, BotRequests bot, PlaygroundClock clock, Messages messages, Homes homes, Refusals refusals)
{
    // At once, after a minute, after five: then Slack gives up.
    private static readonly TimeSpan[] Again = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    public Task HomeOpenedAsync(PlaygroundPerson person, Conversation direct, bool isHomeTab, CancellationToken cancellationToken) =>
        SendAsync("app_home_opened", new
        {
            type = "app_home_opened",
            user = person.Id,
            channel = direct.Id,
            tab = isHomeTab ? "home" : "messages",
            event_ts = messages.NewTs(),
            view = homes.Of(person.Id)?.ToSlack(),
        }, cancellationToken);

    public async Task SaidAsync(Conversation conversation, Message message, CancellationToken cancellationToken)
    {
        var (subscription, channelType) = conversation.Kind switch
        {
            ConversationKind.Channel => ("message.channels", "channel"),
            ConversationKind.Private => ("message.groups", "group"),
            ConversationKind.Direct => ("message.im", "im"),
            _ => ("message.mpim", "mpim"),
        };
        if (conversation.Has(PlaygroundOptions.BotUserId))
        {
            await SendAsync(subscription, Said("message", message, channelType), cancellationToken);
        }

        if (message.Text.Contains($"<@{PlaygroundOptions.BotUserId}", StringComparison.Ordinal))
        {
            await SendAsync("app_mention", Said("app_mention", message, null), cancellationToken);
        }
    }

    private static object Said(string type, Message message, string? channelType) => new
    {
        type,
        user = message.User,
        text = message.Text,
        ts = message.Ts,
        thread_ts = message.ThreadTs,
        channel = message.Conversation,
        channel_type = channelType,
        event_ts = message.Ts,
        team = Identity.TeamId,
    };

    private async Task SendAsync(string subscription, object what, CancellationToken cancellationToken)
    {
        if (!manifest.Events.Contains(subscription))
        {
            return;
        }

        var envelope = new
        {
            token = Payload.DeprecatedToken,
            team_id = Identity.TeamId,
            api_app_id = Identity.AppId,
            @event = what,
            type = "event_callback",
            event_id = Identity.New("Ev"),
            event_time = clock.GetUtcNow().ToUnixTimeSeconds(),
            authorizations = new[]
            {
                new
                {
                    team_id = Identity.TeamId,
                    user_id = PlaygroundOptions.BotUserId,
                    is_bot = true,
                    is_enterprise_install = false,
                },
            },
            is_ext_shared_channel = false,
        };

        var reply = await bot.SendEventAsync(envelope, attempt: 0, before: null, cancellationToken);
        for (var number = 1; reply.Error is not null && number <= Again.Length; number++)
        {
            refusals.Add($"event {subscription}", reply.Error, reply.Detail);
            await Task.Delay(Again[number - 1], clock, cancellationToken);
            reply = await bot.SendEventAsync(envelope, number, reply, cancellationToken);
        }
    }
}
