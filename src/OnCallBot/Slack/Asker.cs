using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Slack;

/// <summary>Who asks.</summary>
/// <param name="User">Null: somebody at the terminal.</param>
/// <param name="Engineer">Who they are in the team; null: nobody that it knows.</param>
/// <param name="Zone">Their own time zone; null: nothing says it, and a rotation's takes its place.</param>
internal sealed record Asker(SlackUserId? User, Engineer? Engineer, TimeZoneInfo? Zone)
{
    public TimeZoneInfo ZoneFor(Rotation rotation) => Zone ?? rotation.Zone;
}
