using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace OnCallBot.Playground.Manifests;

/// <summary>Reads the manifest that Slack is given, so that both know the same commands and scopes.</summary>
internal static class ManifestReader
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build();

    /// <exception cref="ArgumentException">The text is no manifest.</exception>
    public static AppManifest Read(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);

        Root root;
        try
        {
            root = Yaml.Deserialize<Root>(text) ?? new Root();
        }
        catch (YamlException error)
        {
            throw new ArgumentException($"The manifest cannot be read, line {error.Start.Line}: {error.Message}", nameof(text), error);
        }

        var name = root.DisplayInformation.Name
            ?? throw new ArgumentException("The manifest lacks display_information.name.", nameof(text));

        return new AppManifest
        {
            Name = name,
            Description = root.DisplayInformation.Description ?? "",
            Colour = root.DisplayInformation.BackgroundColor,
            BotName = root.Features.BotUser?.DisplayName ?? name,
            Commands =
            [
                .. root.Features.SlashCommands.Select(command =>
                    new AppCommand(command.Command, command.Description, command.UsageHint, command.ShouldEscape)),
            ],
            Shortcuts =
            [
                .. root.Features.Shortcuts.Select(shortcut =>
                    new AppShortcut(shortcut.Name, shortcut.Description, shortcut.CallbackId, shortcut.Type == "message")),
            ],
            Scopes = root.OauthConfig.Scopes.Bot.ToHashSet(StringComparer.Ordinal),
            Events = root.Settings.EventSubscriptions.BotEvents.ToHashSet(StringComparer.Ordinal),
            HasHome = root.Features.AppHome.HomeTabEnabled,
            TakesMessages = root.Features.AppHome is { MessagesTabEnabled: true, MessagesTabReadOnlyEnabled: false },
        };
    }

    private sealed class Root
    {
        public Display DisplayInformation { get; set; } = new();

        public Feature Features { get; set; } = new();

        public Oauth OauthConfig { get; set; } = new();

        public Setting Settings { get; set; } = new();
    }

    private sealed class Display
    {
        public string? Name { get; set; }

        public string? Description { get; set; }

        public string? BackgroundColor { get; set; }
    }

    private sealed class Feature
    {
        public Bot? BotUser { get; set; }

        public Home AppHome { get; set; } = new();

        public List<Slash> SlashCommands { get; set; } = [];

        public List<Shortcut> Shortcuts { get; set; } = [];
    }

    private sealed class Bot
    {
        public string? DisplayName { get; set; }
    }

    private sealed class Home
    {
        public bool HomeTabEnabled { get; set; }

        public bool MessagesTabEnabled { get; set; }

        public bool MessagesTabReadOnlyEnabled { get; set; }
    }

    private sealed class Slash
    {
        public string Command { get; set; } = "";

        public string Description { get; set; } = "";

        public string UsageHint { get; set; } = "";

        public bool ShouldEscape { get; set; }
    }

    private sealed class Shortcut
    {
        public string Name { get; set; } = "";

        public string Type { get; set; } = "";

        public string CallbackId { get; set; } = "";

        public string Description { get; set; } = "";
    }

    private sealed class Oauth
    {
        public ScopeLists Scopes { get; set; } = new();
    }

    private sealed class ScopeLists
    {
        public List<string> Bot { get; set; } = [];
    }

    private sealed class Setting
    {
        public Subscriptions EventSubscriptions { get; set; } = new();
    }

    private sealed class Subscriptions
    {
        public List<string> BotEvents { get; set; } = [];
    }
}
