using OnCallBot.Playground.BotLink;
using OnCallBot.Playground.Manifests;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.Page;

/// <summary>Everything that the page shows to one person, when it opens and whenever it has missed something.</summary>
internal sealed class PageState(
    PlaygroundOptions options,
    AppManifest manifest,
    PlaygroundClock clock,
    People people,
    Conversations conversations,
    Messages messages,
    Modals modals,
    Homes homes,
    Refusals refusals,
    BotDoor door)
{
    public object For(PlaygroundPerson viewer)
    {
        var direct = Direct(viewer);
        var seen = SeenBy(viewer);

        return new
        {
            viewer = viewer.Id,
            workspace = options.WorkspaceName,
            timeZone = options.TimeZone?.Invoke(),
            app = App(direct),
            people = People(),
            conversations = seen,
            messages = seen.ToDictionary(
                one => one.Id,
                one => messages.In(one.Id).Where(message => message.OnlyFor is null || message.OnlyFor == viewer.Id),
                StringComparer.Ordinal),
            modal = modals.Of(viewer.Id),
            home = homes.Of(viewer.Id),
            refusals = refusals.Lately(),
            examples = options.Examples,
            clock = Clock(),
            door = door.Shown(),
        };
    }

    public object Clock() => new { now = clock.GetUtcNow(), clock.HasBeenSet };

    /// <summary>Who and what there is; the program may change it at any time.</summary>
    public object Directory(PlaygroundPerson viewer) => new
    {
        people = People(),
        conversations = SeenBy(viewer),
    };

    private IReadOnlyList<Conversation> SeenBy(PlaygroundPerson viewer)
    {
        Direct(viewer);

        return [.. conversations.All().Where(one => one.IsVisibleTo(viewer.Id))];
    }

    /// <summary>The direct messages with the app are always there, as in Slack.</summary>
    private Conversation Direct(PlaygroundPerson viewer) => conversations.Open(viewer.Id, people.Bot.Id);

    private IEnumerable<object> People() => people.Humans().Append(people.Bot).Select(person => new
    {
        person.Id,
        person.Name,
        person.DisplayName,
        Handle = State.People.HandleOf(person),
        person.TimeZone,
        Colour = people.ColourOf(person),
        person.IsAdmin,
        IsBot = person.Id == people.Bot.Id,
    });

    private object App(Conversation direct) => new
    {
        manifest.Name,
        manifest.Description,
        Bot = people.Bot.Id,
        Direct = direct.Id,
        Slackbot = Identity.SlackbotId,
        manifest.Commands,
        manifest.Shortcuts,
        manifest.HasHome,
        manifest.TakesMessages,
    };
}
