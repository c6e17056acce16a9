using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features;

/// <summary>What was asked, by whom, where and when.</summary>
/// <param name="Command">With its slash, as in /oncall.</param>
/// <param name="Verb">The word that called the verb; empty where the verb answers whatever no other one does.</param>
/// <param name="Words">What was typed after that, trimmed.</param>
/// <param name="Bound">The rotation of the channel; null where the channel has none.</param>
/// <param name="Team">The snapshot to answer from.</param>
/// <param name="Now">The one moment to answer for.</param>
/// <param name="TriggerId">Opens a modal within three seconds; null where none can be opened.</param>
/// <param name="IsInModal">It was pressed in a modal: another lies on top of that one.</param>
internal sealed record CommandRequest(
    string Command,
    string Verb,
    string Words,
    Asker Asker,
    Rotation? Bound,
    TeamState Team,
    DateTimeOffset Now,
    Audience Audience,
    string? TriggerId,
    bool IsInModal = false)
{
    /// <summary>All that was typed after the command.</summary>
    public string Typed => Verb.Length == 0 ? Words : $"{Verb} {Words}".TrimEnd();

    /// <summary>A person as the asker would type them. A mention is never mistaken for another person's name or a date.</summary>
    public string Typing(Engineer engineer) => engineer.SlackUser is { } user && Audience != Audience.Terminal ? $"<@{user}>" : engineer.Name;

    /// <param name="zone">The asker's time zone, or that of the rotation answered for.</param>
    public Voice VoiceIn(TimeZoneInfo zone) => new(Team, zone, Now, Mentions: Audience == Audience.Asker, Lasts: Audience == Audience.Channel);
}
