using System.Globalization;

namespace OnCallBot.Domain.Swaps;

/// <summary>Counts up over the whole store.</summary>
public readonly record struct SwapId(long Number)
{
    /// <summary>The id that a text names, or null where it names none.</summary>
    public static SwapId? Find(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new SwapId(number) : null;

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
