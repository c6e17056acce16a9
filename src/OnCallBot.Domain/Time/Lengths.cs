using System.Globalization;

namespace OnCallBot.Domain.Time;

/// <summary>Lengths of time as files write them.</summary>
public static class Lengths
{
    /// <summary>«48h»; «90m», where they are no whole hours.</summary>
    public static string Write(TimeSpan length) => length.Ticks % TimeSpan.TicksPerHour == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours:0}h")
        : string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0}m");
}
