using OnCallBot.Playground.State;

namespace OnCallBot.Playground.Page;

/// <summary>Back to the beginning: the program's state, the workspace's, and the time.</summary>
internal sealed class ResetEverything(
    PlaygroundOptions options,
    PlaygroundClock clock,
    Feed feed,
    Conversations conversations,
    Messages messages,
    Modals modals,
    Homes homes,
    UserGroups groups,
    Triggers triggers,
    ResponseUrls responseUrls,
    Suggestions suggestions,
    Refusals refusals)
{
    /// <param name="by">Who asks for it; null: the request does not say.</param>
    /// <returns>What the program has to say of it; null: nothing.</returns>
    public async Task<string?> RunAsync(PlaygroundPerson? by, CancellationToken cancellationToken)
    {
        clock.Release();
        var notice = await options.Reset(by, cancellationToken);

        conversations.Clear();
        messages.Clear();
        modals.Clear();
        homes.Clear();
        groups.Clear();
        triggers.Clear();
        responseUrls.Clear();
        suggestions.Clear();
        refusals.Clear();
        feed.Publish("reset", new { by = by?.Id, name = by?.DisplayName });

        return notice;
    }
}
