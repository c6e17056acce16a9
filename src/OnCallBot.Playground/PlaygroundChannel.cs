namespace OnCallBot.Playground;

/// <summary>A channel of the workspace.</summary>
/// <param name="Id">As Slack writes it: <c>C0DATA</c>.</param>
/// <param name="Name">Without the <c>#</c>.</param>
/// <param name="Members">Ids of people; <see cref="PlaygroundOptions.BotUserId"/> among them makes the bot a member.</param>
public sealed record PlaygroundChannel(
    string Id,
    string Name,
    string Topic,
    IReadOnlyList<string> Members,
    bool IsPrivate = false);
