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

    private readonly PathString _path;

    private SlackDoor(string path, string contentType)
    {
        _path = path;
        ContentType = contentType;
    }

    public string ContentType { get; }

    public static SlackDoor? Find(PathString path) =>
        !path.StartsWithSegments("/slack", StringComparison.OrdinalIgnoreCase) ? null
        : path == Command._path ? Command
        : path == Action._path ? Action
        : path == Event._path ? Event
        : path == Options._path ? Options
        : null;

    /// <summary>With or without a charset, as long as that is UTF-8.</summary>
    public bool Takes(string? contentType) =>
        contentType == ContentType
        || (MediaTypeHeaderValue.TryParse(contentType, out var media)
            && media.MediaType.Equals(ContentType, StringComparison.OrdinalIgnoreCase)
            && (!media.Charset.HasValue || HeaderUtilities.RemoveQuotes(media.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));
}
