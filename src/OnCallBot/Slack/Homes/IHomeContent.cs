using OnCallBot.Domain;

namespace OnCallBot.Slack.Homes;

/// <summary>What somebody's home shows. Asked for one home at a time.</summary>
internal interface IHomeContent
{
    RenderedHome Render(Asker asker, TeamState team, DateTimeOffset now);
}
