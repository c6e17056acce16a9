using OnCallBot.Domain;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features.Swaps;

/// <summary>Speaks to who asks for a swap, in their time zone or that of the shift's rotation.</summary>
internal static class SwapVoice
{
    public static Voice For(Asker asker, Shift? shift, TeamState team, DateTimeOffset now)
    {
        var rotation = shift is not null ? team.Rotations[shift.Rotation]
            : asker.Engineer is { } engineer && team.RotationsOf(engineer.Id) is [var own, ..] ? own
            : team.RotationsByName is [var first, ..] ? first : null;

        return new Voice(team, asker.Zone ?? rotation?.Zone ?? TimeZoneInfo.Utc, now, Mentions: false, Lasts: false);
    }
}
