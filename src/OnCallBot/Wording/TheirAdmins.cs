using OnCallBot.Domain.People;

namespace OnCallBot.Wording;

/// <summary>Who may do something for somebody.</summary>
internal static class TheirAdmins
{
    /// <summary>«Data Engineering (Dana)»: the rotations that somebody belongs to, and their admins.</summary>
    public static string Of(EngineerId engineer, Voice voice)
    {
        var around = AdminRights.RotationsAround(voice.Team, engineer).ToList();
        var admins = around.SelectMany(rotation => rotation.Admins).Distinct().Select(voice.CalledBy).ToList();

        return $"{(around.Count == 0 ? "their rotation" : Voice.List(around.Select(rotation => rotation.Name)))} ({(admins.Count == 0 ? "none is named" : Voice.List(admins))})";
    }
}
