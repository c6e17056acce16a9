using Microsoft.Net.Http.Headers;

namespace OnCallBot.Slack.Guard;

/// <summary>The four addresses at which Slack calls.</summary>
internal sealed class SlackDoor
{
    public static readonly SlackDoor Command = new("/slack/command", Form);
    public static readonly SlackDoor Action = new("/slack/action", Form);
    public static readonly SlackDoor Options = new("/slack/options", Form);
    public static readonly SlackDoor Event = new("/slack/event", Json);

    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";

    private SlackDoor(string path, string contentType)
    {
        Path = path;
        ContentType = contentType;
    }

    public string Path { get; }

    public string ContentType { get; }

    public static SlackDoor? Find(PathString path) =>
        path == Command.Path ? Command
        : path == Action.Path ? Action
        : path == Event.Path ? Event
        : path == Options.Path ? Options
        : null;

    /// <summary>With or without a charset, as long as that is UTF-8.</summary>
    public bool Takes(string? contentType) =>
        contentType == ContentType
        || (MediaTypeHeaderValue.TryParse(contentType, out var media)
            && media.MediaType.Equals(ContentType, StringComparison.OrdinalIgnoreCase)
            && (!media.Charset.HasValue || HeaderUtilities.RemoveQuotes(media.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));
}
