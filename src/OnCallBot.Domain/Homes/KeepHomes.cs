using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Homes;

/// <summary>Keeps whose home is kept up to date. Nothing of it is anybody's else's business, so no audit entry is made.</summary>
public static class KeepHomes
{
    /// <summary>They look at it; true: for the first time.</summary>
    public static Decision<bool> Open(TeamState team, SlackUserId user, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.FindHome(user) is null
            ? new Decision<bool>(true, [new Change.Put(new Home(user, now))], [])
            : new Decision<bool>(false, [], []);
    }

    /// <summary>What the first visit asks is answered.</summary>
    public static Decision<bool> Settle(TeamState team, SlackUserId user)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.FindHome(user) is { IsSettled: false } home
            ? new Decision<bool>(true, [new Change.Put(home with { IsSettled = true })], [])
            : new Decision<bool>(false, [], []);
    }

    /// <summary>Slack does not know them any more. If they come back, they open it again.</summary>
    public static Decision<bool> Close(TeamState team, SlackUserId user)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.FindHome(user) is { } home
            ? new Decision<bool>(true, [new Change.Remove(home.Key)], [])
            : new Decision<bool>(false, [], []);
    }
}
