using OnCallBot.Domain.Rotations;

namespace OnCallBot.Tests.Docs;

/// <summary>How long it is until a rotation's next handoff.</summary>
public static class Countdown
{
    public static TimeSpan ToHandoff(Rotation rotation, DateTimeOffset now) => rotation.TurnAt(now).During.End - now;
}
