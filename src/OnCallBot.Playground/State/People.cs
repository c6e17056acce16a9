using OnCallBot.Playground.Manifests;

namespace OnCallBot.Playground.State;

/// <summary>Who is in the workspace: the program's people, and the bot.</summary>
internal sealed class People(PlaygroundOptions options, AppManifest manifest)
{
    private static readonly string[] Colours =
        ["#2f6f8f", "#8a5a9e", "#b4572f", "#4f7d3a", "#a03d5e", "#3d5fa8", "#8c7320", "#2d7d6f"];

    public PlaygroundPerson Bot { get; } = new(
        PlaygroundOptions.BotUserId,
        manifest.BotName,
        manifest.BotName,
        "UTC",
        manifest.Colour);

    public IReadOnlyList<PlaygroundPerson> Humans() => options.People();

    public PlaygroundPerson? FindHuman(string? id) => Humans().FirstOrDefault(person => person.Id == id);

    public PlaygroundPerson? Find(string? id) => id == Bot.Id ? Bot : FindHuman(id);

    /// <summary>The name without spaces that Slack calls a username.</summary>
    public static string HandleOf(PlaygroundPerson person) =>
        string.Concat(person.DisplayName.ToLowerInvariant().Select(letter => char.IsWhiteSpace(letter) ? '.' : letter));

    /// <summary>A colour of one's own, as far as there are enough.</summary>
    public string ColourOf(PlaygroundPerson person) =>
        person.Colour ?? Colours[(Humans().TakeWhile(one => one.Id != person.Id).Count() + 1) % Colours.Length];
}
