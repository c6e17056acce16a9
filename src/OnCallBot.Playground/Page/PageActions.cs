using OnCallBot.Playground.BotLink;
using OnCallBot.Playground.Manifests;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.Page;

/// <summary>What a person can do on the page.</summary>
internal sealed class PageActions(
    AppManifest manifest,
    People people,
    Conversations conversations,
    Messages messages,
    Modals modals,
    Places places,
    SendText text,
    PressElement press,
    SuggestOptions suggest,
    SubmitView submit,
    CloseView close,
    UseShortcut shortcuts,
    SendEvent events,
    EventQueue queue)
{
    public const int LongestText = 12_000;

    public async Task<PageAnswer> SendAsync(PlaygroundPerson person, PageRequest request, CancellationToken cancellationToken)
    {
        if (Visible(person, request.Conversation) is not { } conversation)
        {
            return PageAnswer.NotFound("conversation");
        }

        if (string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > LongestText)
        {
            return PageAnswer.Bad($"A text has between 1 and {LongestText} characters.");
        }

        if (request.Thread is not null && messages.Find(conversation.Id, request.Thread) is null)
        {
            return PageAnswer.NotFound("thread");
        }

        await text.SendAsync(person, conversation, request.Thread, request.Text, cancellationToken);

        return PageAnswer.Done;
    }

    public async Task<PageAnswer> PressAsync(PlaygroundPerson person, PageRequest request, CancellationToken cancellationToken)
    {
        if (places.Find(person, Name(request)) is not { } place || request is not { Block: { } block, Action: { } action })
        {
            return PageAnswer.NotFound("element");
        }

        var problem = await press.SendAsync(person, place, block, action, request.Value, request.Values ?? default, cancellationToken);

        return problem is null ? PageAnswer.Done : PageAnswer.Ok(new { problem });
    }

    public async Task<PageAnswer> SuggestAsync(PlaygroundPerson person, PageRequest request, CancellationToken cancellationToken)
    {
        if (places.Find(person, Name(request)) is not { } place || request is not { Block: { } block, Action: { } action })
        {
            return PageAnswer.NotFound("element");
        }

        var (answer, problem) = await suggest.AskAsync(person, place, block, action, request.Text ?? "", cancellationToken);

        return PageAnswer.Ok(new { answer, problem });
    }

    public async Task<PageAnswer> SubmitAsync(PlaygroundPerson person, PageRequest request, CancellationToken cancellationToken) =>
        modals.Of(person.Id).FirstOrDefault(view => view.Id == request.View) is { } view
            ? PageAnswer.Ok(await submit.SendAsync(person, view, request.Values ?? default, cancellationToken))
            : PageAnswer.NotFound("view");

    public async Task<PageAnswer> CloseAsync(PlaygroundPerson person, PageRequest request, CancellationToken cancellationToken)
    {
        if (modals.Of(person.Id).FirstOrDefault(view => view.Id == request.View) is not { } view)
        {
            return PageAnswer.NotFound("view");
        }

        await close.SendAsync(person, view, request.All, cancellationToken);

        return PageAnswer.Done;
    }

    public async Task<PageAnswer> UseShortcutAsync(PlaygroundPerson person, PageRequest request, CancellationToken cancellationToken)
    {
        if (manifest.Shortcuts.FirstOrDefault(one => one.CallbackId == request.Shortcut) is not { } shortcut)
        {
            return PageAnswer.NotFound("shortcut");
        }

        var conversation = Visible(person, request.Conversation);
        var message = messages.Find(conversation?.Id, request.Ts);
        if (shortcut.IsOnMessages && message is null)
        {
            return PageAnswer.NotFound("message");
        }

        var problem = await shortcuts.SendAsync(person, shortcut, conversation, message, cancellationToken);

        return problem is null ? PageAnswer.Done : PageAnswer.Ok(new { problem });
    }

    public PageAnswer OpenHome(PlaygroundPerson person, PageRequest request)
    {
        var direct = conversations.Open(person.Id, people.Bot.Id);
        queue.Add(token => events.HomeOpenedAsync(person, direct, request.Tab != "messages", token));

        return PageAnswer.Done;
    }

    public PageAnswer OpenDirect(PlaygroundPerson person, PageRequest request) =>
        people.Find(request.User) is { } other
            ? PageAnswer.Ok(new { conversation = conversations.Open(person.Id, other.Id) })
            : PageAnswer.NotFound("person");

    /// <summary>Lets the app into a channel, as <c>/invite</c> does.</summary>
    public PageAnswer AddApp(PlaygroundPerson person, PageRequest request) =>
        Visible(person, request.Conversation) is { IsDirect: false } channel
            ? PageAnswer.Ok(new { conversation = conversations.Join(channel, people.Bot.Id) })
            : PageAnswer.NotFound("conversation");

    private static PlaceName Name(PageRequest request) => new(request.View, request.Conversation, request.Ts);

    private Conversation? Visible(PlaygroundPerson person, string? id) =>
        conversations.Find(id) is { } found && found.IsVisibleTo(person.Id) ? found : null;
}
