using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Features;

/// <summary>Which handover a message or a button is about.</summary>
/// <param name="Reader">Whose copy of it: a rotation without a channel hands over by direct messages. Null: the channel's.</param>
/// <param name="Page">Which of the messages in its thread, counted from 0; null: the one above them.</param>
internal sealed record HandoverKey(RotationId Rotation, DateTimeOffset Handoff, string? Reader = null, int? Page = null)
{
    private const char Separator = '|';

    public static HandoverKey? Find(string? text) =>
        text?.Split(Separator) is [var rotation, var ticks, var reader, var page] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
            ? new HandoverKey(new RotationId(rotation), new DateTimeOffset(at, TimeSpan.Zero), reader.Length == 0 ? null : reader, int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null)
            : null;

    public Handover? FindIn(TeamState team) => team.Rotations.ContainsKey(Rotation) ? team.FindHandover(Rotation, Handoff) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rotation}{Separator}{Handoff.UtcTicks}{Separator}{Reader}{Separator}{Page}");
}
