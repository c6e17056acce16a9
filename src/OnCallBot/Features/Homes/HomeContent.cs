using OnCallBot.Domain;
using OnCallBot.Slack;
using OnCallBot.Slack.Homes;

namespace OnCallBot.Features.Homes;

/// <summary>Renders home after home; what they have in common is kept from one to the next.</summary>
internal sealed class HomeContent : IHomeContent
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private HomeScene? _scene;

    public RenderedHome Render(Asker asker, TeamState team, DateTimeOffset now)
    {
        if (_scene is not { } scene || scene.Team != team || (now - scene.Now).Duration() > KeptFor || scene.Until(team.RotationsByName, TimeZoneInfo.Utc) <= now)
        {
            _scene = scene = new HomeScene(team, now);
        }

        return HomePage.Render(scene, asker);
    }
}
