using OnCallBot.Domain;

namespace OnCallBot.Wording;

/// <summary>Why files that can be read cannot be taken over beside what other teams' files say.</summary>
internal static class ImportRefusalWording
{
    public static string Of(Refusal refusal) => refusal switch
    {
        Refusal.NoTeam => "There is no team yet whose leave a calendar could say. Import the team's files with it, or before it.",
        Refusal.ChannelTaken taken => $"{taken.Place}: {taken.Channel} is the channel of {taken.Team}. A command in a channel means one rotation: give this team another channel.",
        Refusal.OtherSlackUser other => other.SlackUser == other.TheirSlackUser
            ? $"{other.Place}: {other.Name} has the Slack user {other.SlackUser}, who is {other.OtherName} in {other.Team}. One person has one name."
            : $"{other.Place}: {other.Name} is {other.SlackUser} here and {other.TheirSlackUser} in {other.Team}. One person has one Slack user; two people need two names.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "An import is not refused for this."),
    };
}
