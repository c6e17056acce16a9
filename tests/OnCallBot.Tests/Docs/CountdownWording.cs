using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Tests.Docs;

internal static class CountdownWording
{
    public static HelpLine Help { get; } = new("/oncall countdown", "how long it is until the next handoff");

    public static Mrkdwn Line(Rotation rotation, TimeSpan left) => Mrkdwn.Of($"*{rotation.Name}*: {(int)left.TotalDays} d {left.Hours} h until the next handoff");
}
