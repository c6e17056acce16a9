using OnCallBot.Playground.State;

namespace OnCallBot.Playground.WebApi;

/// <summary><c>users.*</c> and <c>auth.test</c></summary>
internal sealed class UserMethods(PlaygroundOptions options, PlaygroundClock clock, People people) : IApiMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        new("api.test", null, _ => ApiAnswer.Done),
        new("auth.test", null, _ => ApiAnswer.Ok(new
        {
            url = $"https://{Identity.TeamDomain}.slack.com/",
            team = options.WorkspaceName,
            user = People.HandleOf(people.Bot),
            team_id = Identity.TeamId,
            user_id = people.Bot.Id,
            bot_id = Identity.BotId,
            is_enterprise_install = false,
        })),
        new("users.info", "users:read", call => people.Find(call.Text("user")) is { } person
            ? ApiAnswer.Ok(new { user = ToSlack(person) })
            : ApiAnswer.No("user_not_found", $"user: {call.Text("user") ?? "(missing)"}")),
        new("users.list", "users:read", _ => ApiAnswer.Ok(new
        {
            members = people.Humans().Append(people.Bot).Select(ToSlack),
            cache_ts = clock.GetUtcNow().ToUnixTimeSeconds(),
            response_metadata = new { next_cursor = "" },
        })),
        new("users.lookupByEmail", "users:read.email", call => FindByEmail(call.Text("email")) is { } person
            ? ApiAnswer.Ok(new { user = ToSlack(person) })
            : ApiAnswer.No("users_not_found", $"email: {call.Text("email") ?? "(missing)"}")),
    ];

    private PlaygroundPerson? FindByEmail(string? email) => email is null
        ? null
        : people.Humans().FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));

    private object ToSlack(PlaygroundPerson person)
    {
        var isBot = person.Id == people.Bot.Id;
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(person.TimeZone, out var found) ? found : TimeZoneInfo.Utc;

        return new
        {
            id = person.Id,
            team_id = Identity.TeamId,
            name = People.HandleOf(person),
            deleted = false,
            color = people.ColourOf(person).TrimStart('#'),
            real_name = person.Name,
            tz = zone.Id,
            tz_label = zone.StandardName,
            tz_offset = (int)zone.GetUtcOffset(clock.GetUtcNow()).TotalSeconds,
            profile = new
            {
                real_name = person.Name,
                real_name_normalized = person.Name,
                display_name = person.DisplayName,
                display_name_normalized = person.DisplayName,
                email = person.Email,
                team = Identity.TeamId,
            },
            is_admin = person.IsAdmin,
            is_owner = false,
            is_primary_owner = false,
            is_restricted = false,
            is_ultra_restricted = false,
            is_bot = isBot,
            is_app_user = false,
            updated = 0,
        };
    }
}
