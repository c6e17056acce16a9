using OnCallBot.Domain.Following;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>The topic of a channel, and what admins are told where it or a user group cannot follow whoever is on call.</summary>
internal static class FollowingWording
{
    public const string NoChannel = "channel_not_found";
    public const string NoGroup = "no_such_subteam";
    public const string GroupDisabled = "subteam_disabled";
    public const string Nobody = "nobody";
    private const int LongestTopic = 250;

    /// <summary>People by their names: Slack makes no mentions of what stands in a topic.</summary>
    public static Mrkdwn Topic(string template, IReadOnlyList<Shift> shifts, Voice voice) => Mrkdwn.Join(
        "",
        TopicTemplate.Pieces(string.Join(' ', template.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Select(piece => Mrkdwn.Plain(piece.IsPlaceholder ? Holders(TopicTemplate.Meant(piece.Text, shifts), voice) : piece.Text))).Cut(LongestTopic);

    public static Mrkdwn Refused(Rotation rotation, FollowerKind kind, string fault) => kind == FollowerKind.Topic
        ? Mrkdwn.Of($"I cannot set the topic of {Mrkdwn.Channel(rotation.Channel ?? "")} to who is on call in {rotation.Name} (`{fault}`). {TopicRemedy(fault)} {Then}")
        : Mrkdwn.Of($"I cannot set the members of the user group {rotation.UserGroup} to who is on call in {rotation.Name} (`{fault}`). {GroupRemedy(fault)} {Then}");

    private static Mrkdwn Then => Mrkdwn.Of($"I try again every hour, and say no more of it until it has worked.");

    private static Mrkdwn TopicRemedy(string fault) => fault switch
    {
        SlackErrors.MissingScope => Mrkdwn.Of($"Give the app the scope `channels:write.topic` and install it again."),
        "not_in_channel" => Mrkdwn.Of($"Type `/invite @OnCallBot` in the channel."),
        NoChannel => Mrkdwn.Of($"Type `/invite @OnCallBot` in the channel; if it is private or has another name now, put its id into the team file and import it again."),
        "is_archived" => Mrkdwn.Of($"The channel is archived: unarchive it, or put another one into the team file and import it again."),
        _ => Mrkdwn.Of($"Whoever manages the workspace can let apps set topics; without `topic` in the team file I leave it alone."),
    };

    private static Mrkdwn GroupRemedy(string fault) => fault switch
    {
        SlackErrors.MissingScope => Mrkdwn.Of($"Give the app the scopes `usergroups:read` and `usergroups:write` and install it again."),
        NoGroup => Mrkdwn.Of($"There is no such group: create it, or put the right one into the team file and import it again."),
        GroupDisabled => Mrkdwn.Of($"The group is disabled: enable it, or put another one into the team file and import it again."),
        Nobody => Mrkdwn.Of($"Nobody who is on call has a Slack id in the team file, and Slack knows no empty group: it stays as it was."),
        _ => Mrkdwn.Of($"An owner of the workspace can let everybody manage user groups (*Workspace settings*, *Permissions*, *User Groups*), which Slack asks for before apps may."),
    };

    private static string Holders(IEnumerable<Shift> shifts, Voice voice)
    {
        var names = shifts.Select(shift => shift.Holder is { } holder ? voice.CalledBy(holder) : "nobody").Distinct(StringComparer.Ordinal).ToList();

        return names.Count == 0 ? "nobody" : string.Join(", ", names);
    }
}
