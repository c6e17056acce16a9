namespace OnCallBot.Playground.Manifests;

internal sealed record AppShortcut(string Name, string Description, string CallbackId, bool IsOnMessages);
