using OnCallBot.Domain;
using OnCallBot.Domain.Following;
using OnCallBot.Domain.Rotations;
using OnCallBot.Wording;

namespace OnCallBot.Features.Following;

/// <summary>What topics and user groups should show at a moment: the channel or group, and below it what it shows.</summary>
internal static class WantedNow
{
    private const char Separator = '\n';

    public static IEnumerable<Wanted> Of(TeamState team, DateTimeOffset now) => team.RotationsByName.SelectMany(rotation => Of(team, rotation, now));

    public static Wanted? Find(TeamState team, RotationId id, FollowerKind kind, DateTimeOffset now) =>
        team.Rotations.TryGetValue(id, out var rotation) ? Of(team, rotation, now).FirstOrDefault(wanted => wanted.Kind == kind) : null;

    public static (string Place, string Content) Read(Wanted wanted) => wanted.Value.Split(Separator, 2) is [var place, var content] ? (place, content) : (wanted.Value, "");

    private static IEnumerable<Wanted> Of(TeamState team, Rotation rotation, DateTimeOffset now)
    {
        if (rotation is { Topic: { } topic, Channel: { } channel })
        {
            yield return new Wanted(rotation.Id, FollowerKind.Topic, $"{channel}{Separator}{FollowingWording.Topic(topic, team.ShiftsAt(rotation.Id, now), new Voice(team, rotation.Zone, now, Mentions: false, Lasts: true))}");
        }

        if (rotation.UserGroup is { } group)
        {
            var users = team.ShiftsAt(rotation.Id, now)
                .Select(shift => shift.Holder is { } holder ? team.Engineers.GetValueOrDefault(holder)?.SlackUser?.Value : null)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);
            yield return new Wanted(rotation.Id, FollowerKind.UserGroup, $"{group}{Separator}{string.Join(',', users)}");
        }
    }
}
