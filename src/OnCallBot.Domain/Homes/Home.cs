using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Homes;

/// <summary>That somebody has opened the bot's home in Slack: from then on it is kept up to date for them.</summary>
/// <param name="IsSettled">They have answered what it asks at the first visit, or put it aside: it does not ask again.</param>
public sealed record Home(SlackUserId User, DateTimeOffset OpenedAt, bool IsSettled = false) : ITeamPart
{
    public PartKey Key => KeyOf(User);

    public static PartKey KeyOf(SlackUserId user) => new(PartKind.Home, user.Value);
}
