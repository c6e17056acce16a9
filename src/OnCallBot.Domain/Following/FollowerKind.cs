namespace OnCallBot.Domain.Following;

/// <summary>What in Slack follows whoever is on call.</summary>
public enum FollowerKind
{
    /// <summary>The topic of the rotation's channel.</summary>
    Topic,

    /// <summary>The members of a user group.</summary>
    UserGroup,
}
