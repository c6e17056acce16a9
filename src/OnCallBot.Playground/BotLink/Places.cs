using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

internal sealed class Places(Conversations conversations, Messages messages, Modals modals, Homes homes)
{
    /// <summary>The place, where this person sees it; else null.</summary>
    public Place? Find(PlaygroundPerson person, PlaceName name)
    {
        if (name.View is { } id)
        {
            var view = modals.Of(person.Id).Append(homes.Of(person.Id)).FirstOrDefault(one => one?.Id == id);

            return view is null ? null : new Place(null, null, view);
        }

        var conversation = conversations.Find(name.Conversation);
        var message = messages.Find(name.Conversation, name.Ts);
        var isSeen = conversation?.IsVisibleTo(person.Id) == true
            && message is { IsFromApp: true }
            && (message.OnlyFor is null || message.OnlyFor == person.Id);

        return isSeen ? new Place(conversation, message, null) : null;
    }
}
