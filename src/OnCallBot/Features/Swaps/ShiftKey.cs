using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Features.Swaps;

/// <summary>Names a shift in what Slack carries back and forth: the value of an option.</summary>
internal readonly record struct ShiftKey(RotationId Rotation, DutyId Duty, DateTimeOffset Start)
{
    private const char Bar = '|';

    public static ShiftKey Of(Shift shift) => new(shift.Rotation, shift.Duty.Id, shift.During.Start);

    public static ShiftKey? Find(string? value) =>
        value?.Split(Bar) is [var rotation, var duty, var start, ..] && long.TryParse(start, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < 100_000_000_000
            ? new ShiftKey(new RotationId(rotation), new DutyId(duty), DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;

    /// <summary>The shift as it now stands, or null: it is gone, or begins at another moment.</summary>
    public Shift? FindIn(TeamState team) => SwapShifts.Find(team, Rotation, Duty, Start);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rotation}{Bar}{Duty}{Bar}{Start.ToUnixTimeSeconds()}");
}
