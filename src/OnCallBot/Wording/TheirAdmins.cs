using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>Who may do something for somebody.</summary>
internal static class TheirAdmins
{
    /// <summary>«Only admins read the log. Those of Data Engineering: Dana.»</summary>
    /// <param name="only">The first sentence.</param>
    /// <param name="command">What shows the same to whoever runs the bot.</param>
    public static Mrkdwn Only(Mrkdwn only, IReadOnlyCollection<Rotation> rotations, string command, Voice voice) => rotations.Count == 0
        ? LookupWording.NoTeam
        : Mrkdwn.Of($"{only} {Mrkdwn.Join(" ", rotations.Select(rotation => Of(rotation, command, voice)))}");

    private static Mrkdwn Of(Rotation rotation, string command, Voice voice) => rotation.Admins.Count == 0
        ? Mrkdwn.Of($"{rotation.Name} names none: whoever runs me reads it with `{command}`.")
        : Mrkdwn.Of($"Those of {rotation.Name}: {Voice.List(rotation.Admins.Select(voice.CalledBy))}.");

    /// <summary>«Data Engineering (Dana)»: the rotations that somebody belongs to, and their admins.</summary>
    public static string Of(EngineerId engineer, Voice voice)
    {
        var around = AdminRights.RotationsAround(voice.Team, engineer).ToList();
        var admins = around.SelectMany(rotation => rotation.Admins).Distinct().Select(voice.CalledBy).ToList();

        return $"{(around.Count == 0 ? "their rotation" : Voice.List(around.Select(rotation => rotation.Name)))} ({(admins.Count == 0 ? "none is named" : Voice.List(admins))})";
    }
}
