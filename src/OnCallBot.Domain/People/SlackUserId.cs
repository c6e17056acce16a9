namespace OnCallBot.Domain.People;

/// <summary>A Slack user, as in U0123ABCD.</summary>
public readonly record struct SlackUserId(string Value)
{
    public override string ToString() => Value;
}
