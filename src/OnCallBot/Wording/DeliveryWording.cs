using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What admins are told of messages that Slack does not take.</summary>
internal static class DeliveryWording
{
    /// <summary>To the admins of the rotation that has its home there, else to all; never to the one who cannot be reached.</summary>
    public static IEnumerable<OutgoingMessage> ForAdmins(string recipient, string error, TeamState team, DateTimeOffset now)
    {
        var home = team.RotationsByName.Where(rotation => rotation.Channel == recipient).ToList();
        var text = Unreached(recipient, error, new Voice(team, TimeZoneInfo.Utc, now, Mentions: false, Lasts: true));

        return AdminRights.ReachableAdmins(team, home.Count > 0 ? home : team.RotationsByName)
            .Where(admin => admin.Value != recipient)
            .Select(admin => new OutboxMessage(text.Value).To(admin.Value));
    }

    private static Mrkdwn Unreached(string recipient, string error, Voice voice)
    {
        var place = SlackIds.IsUser(recipient)
            ? voice.Team.FindEngineer(new SlackUserId(recipient)) is { } engineer ? voice.Name(engineer.Id) : Mrkdwn.Of($"the person with the id `{recipient}`")
            : Mrkdwn.Channel(recipient);

        return Mrkdwn.Of($"A message of mine to {place} was not taken by Slack (`{error}`). {Remedy(recipient, error)} The message is kept in the store.");
    }

    private static Mrkdwn Remedy(string recipient, string error) => error switch
    {
        "channel_not_found" when SlackIds.IsUser(recipient) => Mrkdwn.Of($"Check the Slack id in the team file, then import it again."),
        "user_not_found" or "users_not_found" or "user_disabled" or "cannot_dm_bot" => Mrkdwn.Of($"Check the Slack id in the team file, then import it again."),
        "channel_not_found" or "not_in_channel" => Mrkdwn.Of($"Type `/invite @OnCallBot` in the channel; if it has another name now, put that into the team file and import it again."),
        "is_archived" => Mrkdwn.Of($"The channel is archived: unarchive it, or put another one into the team file and import it again."),
        "restricted_action" or "restricted_action_read_only_channel" => Mrkdwn.Of($"The channel's settings do not let apps post: whoever manages it can allow it."),
        "invalid_blocks" or "invalid_blocks_format" or "msg_too_long" or "msg_blocks_too_long" => Mrkdwn.Of($"That is a defect of mine: please report it with this error."),
        _ => Mrkdwn.Of($"Slack's documentation of chat.postMessage says what this error means."),
    };
}
