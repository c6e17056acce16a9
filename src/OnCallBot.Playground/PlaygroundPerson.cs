namespace OnCallBot.Playground;

/// <summary>Somebody of the workspace, as whom one can act.</summary>
/// <param name="Id">As Slack writes it: <c>U0ANA</c>.</param>
/// <param name="Name">The full name.</param>
/// <param name="DisplayName">What the workspace calls them; mentions show it.</param>
/// <param name="TimeZone">An IANA time zone.</param>
/// <param name="Colour">The avatar's colour, <c>#rrggbb</c>; null picks one by the id.</param>
public sealed record PlaygroundPerson(
    string Id,
    string Name,
    string DisplayName,
    string TimeZone,
    string? Colour = null,
    bool IsAdmin = false,
    string? Email = null);
