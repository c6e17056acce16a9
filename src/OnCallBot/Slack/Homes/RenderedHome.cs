using SlackNet;

namespace OnCallBot.Slack.Homes;

/// <param name="Until">When it will show something else, though nothing is changed: a shift ends, a day does.</param>
internal sealed record RenderedHome(HomeViewDefinition View, DateTimeOffset Until);
