using OnCallBot.Playground;

namespace OnCallBot.Tests.Playground.Support;

/// <summary>Three people, three channels and an app that has nothing to do with being on call.</summary>
internal static class SampleWorkspace
{
    public const string Secret = "a secret for tests";

    public const string Token = "xoxb-for-tests";

    public const string AppToken = "xapp-for-tests";

    public const string Manifest = """
        display_information: { name: Sample, description: Shows what blocks look like }
        features:
          app_home: { home_tab_enabled: true, messages_tab_enabled: true }
          bot_user: { display_name: Sample }
          shortcuts:
            - { name: Remember this, type: message, callback_id: remember, description: Keeps a message }
            - { name: New note, type: global, callback_id: note, description: Writes a note }
          slash_commands:
            - { command: /demo, description: Shows blocks, usage_hint: "[thing]", should_escape: true }
            - { command: /raw, description: Takes the text as it is typed }
        oauth_config:
          scopes:
            bot: [commands, chat:write, users:read, im:write, channels:history, channels:read]
        settings:
          event_subscriptions:
            bot_events: [app_home_opened, message.im, app_mention]
        """;

    public static PlaygroundPerson Ana { get; } = new("U0ANA", "Ana Souza", "Ana", "Europe/Berlin", IsAdmin: true, Email: "ana@example.com");

    public static PlaygroundPerson Ben { get; } = new("U0BEN", "Ben Okafor", "Ben", "America/New_York");

    public static PlaygroundPerson Cleo { get; } = new("U0CLEO", "Cleo Li", "Cleo L", "Asia/Kolkata");

    /// <summary>The bot is a member.</summary>
    public static PlaygroundChannel Data { get; } =
        new("C0DATA", "data", "Where data is talked about", [Ana.Id, Ben.Id, Cleo.Id, PlaygroundOptions.BotUserId]);

    /// <summary>The bot is no member.</summary>
    public static PlaygroundChannel Lunch { get; } = new("C0LUNCH", "lunch", "Where and when", [Ana.Id, Ben.Id]);

    /// <summary>The bot is no member, and neither is Cleo.</summary>
    public static PlaygroundChannel Secrets { get; } = new("C0SECRET", "secrets", "", [Ana.Id, Ben.Id], IsPrivate: true);

    public static PlaygroundOptions Options(
        PlaygroundClock clock,
        string manifest = Manifest,
        Func<PlaygroundPerson?, CancellationToken, Task<string?>>? reset = null,
        Func<Uri>? address = null,
        Func<IReadOnlyList<PlaygroundPerson>>? people = null,
        Func<bool, CancellationToken, Task<string?>>? useSocketMode = null) => new()
        {
            Manifest = manifest,
            SigningSecret = Secret,
            BotToken = Token,
            AppToken = AppToken,
            UseSocketMode = useSocketMode,
            Clock = clock,
            People = people ?? (() => [Ana, Ben, Cleo]),
            Channels = () => [Data, Lunch, Secrets],
            Reset = reset ?? ((_, _) => Task.FromResult<string?>(null)),
            Examples = [new PlaygroundExample("/demo", "Everything at once"), new PlaygroundExample("/demo modal", "A form")],
            Address = address,
            WorkspaceName = "Sample team",
        };
}
