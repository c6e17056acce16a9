namespace OnCallBot.Playground.Manifests;

/// <param name="Name">With its slash.</param>
/// <param name="Escapes">Mentions arrive as ids.</param>
internal sealed record AppCommand(string Name, string Description, string UsageHint, bool Escapes);
