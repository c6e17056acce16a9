using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

/// <summary>The parts that Slack's payloads have in common.</summary>
internal static class Payload
{
    /// <summary>Slack still sends it, and nobody is to rely on it.</summary>
    public const string DeprecatedToken = "playground";

    public static object Team { get; } = new { id = Identity.TeamId, domain = Identity.TeamDomain };

    public static object User(PlaygroundPerson person) => new
    {
        id = person.Id,
        username = People.HandleOf(person),
        name = People.HandleOf(person),
        team_id = Identity.TeamId,
    };

    /// <summary>A payload of this type: what all have, then what this one has. What is null is left out.</summary>
    public static Dictionary<string, object> Of(string type, PlaygroundPerson person, params IEnumerable<(string Name, object? Value)> fields)
    {
        var payload = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = type,
            ["team"] = Team,
            ["user"] = User(person),
            ["api_app_id"] = Identity.AppId,
            ["token"] = DeprecatedToken,
            ["is_enterprise_install"] = false,
        };
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                payload[name] = value;
            }
        }

        return payload;
    }
}
