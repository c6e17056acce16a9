namespace OnCallBot.Playground;

/// <summary>What the program tells the playground about itself and about the workspace to play in.</summary>
public sealed class PlaygroundOptions
{
    /// <summary>The bot's user id in the workspace.</summary>
    public const string BotUserId = "U0PLAYBOT";

    /// <summary>The text of the app's manifest, in YAML: commands, shortcuts, scopes and events come from it.</summary>
    public required string Manifest { get; init; }

    public required string SigningSecret { get; init; }

    /// <summary>The only token that the playground's Web API accepts.</summary>
    public required string BotToken { get; init; }

    /// <summary>The only token with which a connection of Socket Mode can be opened; null: none can.</summary>
    public string? AppToken { get; init; }

    /// <summary>
    /// Makes the bot connect over Socket Mode (true), or disconnect. It ends when that is done; what it returns says why it could not be, and null is
    /// that it was. Null: the playground speaks HTTP alone.
    /// </summary>
    public Func<bool, CancellationToken, Task<string?>>? UseSocketMode { get; init; }

    /// <summary>The clock that the program itself runs by, so that the page can set it.</summary>
    public required PlaygroundClock Clock { get; init; }

    /// <summary>Asked each time, so that people may come and go while the program runs.</summary>
    public required Func<IReadOnlyList<PlaygroundPerson>> People { get; init; }

    /// <summary>Asked each time, as <see cref="People"/>. The first one is where the page opens.</summary>
    public required Func<IReadOnlyList<PlaygroundChannel>> Channels { get; init; }

    /// <summary>
    /// Brings the program's own state back to its beginning; the playground empties its own after it.
    /// It is given whoever asks for it, or null where the request does not say; what it returns is shown to them, and null is nothing.
    /// </summary>
    public required Func<PlaygroundPerson?, CancellationToken, Task<string?>> Reset { get; init; }

    /// <summary>What to try first. One click sends it.</summary>
    public IReadOnlyList<PlaygroundExample> Examples { get; init; } = [];

    /// <summary>By which clocks the workspace's weeks go, as an IANA id, asked each time; null: everybody's own.</summary>
    public Func<string>? TimeZone { get; init; }

    public string WorkspaceName { get; init; } = "Playground";

    /// <summary>Where this program can be reached; null: the first address that the server listens on.</summary>
    public Func<Uri>? Address { get; init; }

    /// <summary>Where the bot is reached; null: at <see cref="Address"/>, in this very program.</summary>
    public Func<Uri>? BotAddress { get; init; }
}
