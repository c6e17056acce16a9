using OnCallBot.Domain;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;

namespace OnCallBot.Features;

/// <summary>What was asked, by whom, where and when.</summary>
/// <param name="Command">With its slash, as in /oncall.</param>
/// <param name="Words">What was typed after the command and the verb's own word, trimmed.</param>
/// <param name="Bound">The rotation of the channel; null where the channel has none.</param>
/// <param name="Team">The snapshot to answer from.</param>
/// <param name="Now">The one moment to answer for.</param>
/// <param name="TriggerId">Opens a modal within three seconds; null where none can be opened.</param>
internal sealed record CommandRequest(
    string Command,
    string Words,
    Asker Asker,
    Rotation? Bound,
    TeamState Team,
    DateTimeOffset Now,
    Audience Audience,
    string? TriggerId);
