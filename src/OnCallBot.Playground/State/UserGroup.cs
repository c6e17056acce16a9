namespace OnCallBot.Playground.State;

internal sealed record UserGroup(string Id, string Handle, string Name, IReadOnlyList<string> Users, bool IsEnabled);
