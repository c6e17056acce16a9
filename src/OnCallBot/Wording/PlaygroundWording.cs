using OnCallBot.Playground;

namespace OnCallBot.Wording;

/// <summary>What the playground offers to try first, and what it says of starting over.</summary>
internal static class PlaygroundWording
{
    public static IReadOnlyList<PlaygroundExample> Examples { get; } =
    [
        new("/oncall", "Who is on call right now"),
        new("/oncall growth", "Who answers for an area, and who comes next"),
        new("/oncall schedule", "The coming weeks"),
        new("/runbook growth", "What to do when something of Growth breaks"),
        new("/runbook kafka late", "The issue that fits best, and who is on call for it"),
        new("/runbook lint", "Where the team's documents contradict themselves"),
    ];

    public const string NotConnected = "The bot could not connect to the playground over Socket Mode; its log says why.";

    public static string Kept(string file) => $"What the bot knew before is kept: «oncallbot restore {file}» brings it back.";
}
