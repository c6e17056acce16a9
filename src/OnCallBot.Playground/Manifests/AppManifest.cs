namespace OnCallBot.Playground.Manifests;

/// <summary>The part of an app's manifest that a workspace acts on.</summary>
internal sealed record AppManifest
{
    public required string Name { get; init; }

    public string Description { get; init; } = "";

    public required string BotName { get; init; }

    public string? Colour { get; init; }

    public IReadOnlyList<AppCommand> Commands { get; init; } = [];

    public IReadOnlyList<AppShortcut> Shortcuts { get; init; } = [];

    public IReadOnlySet<string> Scopes { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public IReadOnlySet<string> Events { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public bool HasHome { get; init; }

    public bool TakesMessages { get; init; }

    public AppCommand? FindCommand(string name) =>
        Commands.FirstOrDefault(command => string.Equals(command.Name, name, StringComparison.OrdinalIgnoreCase));
}
