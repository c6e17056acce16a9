using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OnCallBot.Domain;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Features.Swaps;

/// <summary>Names a shift in what Slack carries back and forth: the value of an option. Where names are too long for one, a mark stands in place of both.</summary>
internal readonly record struct ShiftKey(RotationId Rotation, DutyId Duty, DateTimeOffset Start)
{
    private const char Bar = '|';
    private const int LongestValue = 150;
    private const int MarkLength = 32;

    // No rotation is called so: ids are letters, figures and hyphens.
    private static readonly RotationId Marked = new("#");

    public static ShiftKey Of(Shift shift) => new(shift.Rotation, shift.Duty.Id, shift.During.Start);

    public static ShiftKey? Find(string? value) =>
        value?.Split(Bar) is [var rotation, var duty, var start, ..] && long.TryParse(start, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < 100_000_000_000
            ? new ShiftKey(new RotationId(rotation), new DutyId(duty), DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;

    /// <summary>The shift as it now stands, or null: it is gone, or begins at another moment.</summary>
    public Shift? FindIn(TeamState team)
    {
        if (Rotation != Marked)
        {
            return SwapShifts.Find(team, Rotation, Duty, Start);
        }

        var (mark, start) = (Duty.Value, Start);

        return team.RotationsByName
            .SelectMany(rotation => rotation.Tables.SelectMany(table => table.Duties).Select(duty => new ShiftKey(rotation.Id, duty.Id, start)))
            .FirstOrDefault(key => key.Mark() == mark) is { Rotation.Value: not null } found ? found.FindIn(team) : null;
    }

    public override string ToString() =>
        Written(Rotation.Value, Duty.Value) is { Length: <= LongestValue } whole ? whole : Written(Marked.Value, Mark());

    private string Written(string rotation, string duty) => string.Create(CultureInfo.InvariantCulture, $"{rotation}{Bar}{duty}{Bar}{Start.ToUnixTimeSeconds()}");

    private string Mark() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Rotation}{Bar}{Duty}")))[..MarkLength];
}
