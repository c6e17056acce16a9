using System.Globalization;

namespace SlackNet;

internal static class Timestamps
{
    public static DateTime? ToDateTime(this string timestamp) =>
        decimal.TryParse(timestamp, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? seconds.ToDateTime() : null;

    public static DateTime? ToDateTime(this int timestamp) => ((decimal)timestamp).ToDateTime();

    /// <summary>Seconds since 1970, with microseconds behind the point; zero means that there is none.</summary>
    public static DateTime? ToDateTime(this decimal timestamp) =>
        timestamp is > 0 and < 253_402_300_800 ? DateTime.UnixEpoch.AddTicks((long)(timestamp * TimeSpan.TicksPerSecond)) : null;
}
