namespace OnCallBot.Features;

/// <summary>Where a command comes from.</summary>
/// <param name="User">The Slack user; null at the terminal.</param>
/// <param name="Zone">The time zone of somebody at the terminal; null: the rotation's.</param>
/// <param name="IsInModal">A button of a modal was pressed.</param>
internal sealed record Caller(
    Audience Audience,
    string? User = null,
    string? ChannelId = null,
    string? ChannelName = null,
    string? TriggerId = null,
    TimeZoneInfo? Zone = null,
    bool IsInModal = false);
