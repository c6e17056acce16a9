using OnCallBot.Slack.Guard;
using SlackNet;
using SlackNet.AspNetCore;
using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;

namespace OnCallBot.Slack;

/// <summary>
/// Everything in Slack that the bot answers to. Features add theirs; SlackNet is told of all of them, and the guard asks here what is known.
/// Handlers are scoped: each request gets its own.
/// </summary>
internal sealed class SlackHandlers
{
    private readonly HashSet<(DeliveryKind Kind, string Name)> _known = [];
    private readonly List<Action<AspNetSlackServiceConfiguration>> _registrations = [];

    public IEnumerable<string> Commands => _known.Where(entry => entry.Kind == DeliveryKind.Command).Select(entry => entry.Name).Order(StringComparer.Ordinal);

    public SlackHandlers Command<THandler>(string command)
        where THandler : class, ISlashCommandHandler =>
        Add(DeliveryKind.Command, command, slack => slack.RegisterSlashCommandHandler<THandler>(command));

    public SlackHandlers Button<THandler>(string actionId)
        where THandler : class, IBlockActionHandler<ButtonAction> =>
        Action<ButtonAction, THandler>(actionId);

    public SlackHandlers Action<TAction, THandler>(string actionId)
        where TAction : BlockAction
        where THandler : class, IBlockActionHandler<TAction> =>
        Add(DeliveryKind.BlockActions, actionId, slack => slack.RegisterBlockActionHandler<TAction, THandler>(actionId));

    public SlackHandlers Options<TProvider>(string actionId)
        where TProvider : class, IBlockOptionProvider =>
        Add(DeliveryKind.BlockOptions, actionId, slack => slack.RegisterBlockOptionProvider<TProvider>(actionId));

    public SlackHandlers View<THandler>(string callbackId)
        where THandler : class, IViewSubmissionHandler =>
        Add(DeliveryKind.ViewSubmission, callbackId, slack => slack.RegisterViewSubmissionHandler<THandler>(callbackId));

    public SlackHandlers MessageShortcut<THandler>(string callbackId)
        where THandler : class, IMessageShortcutHandler =>
        Add(DeliveryKind.MessageShortcut, callbackId, slack => slack.RegisterMessageShortcutHandler<THandler>(callbackId));

    public SlackHandlers GlobalShortcut<THandler>(string callbackId)
        where THandler : class, IGlobalShortcutHandler =>
        Add(DeliveryKind.GlobalShortcut, callbackId, slack => slack.RegisterGlobalShortcutHandler<THandler>(callbackId));

    /// <summary>Several handlers may hear the same event.</summary>
    public SlackHandlers Event<TEvent, THandler>()
        where TEvent : Event
        where THandler : class, IEventHandler<TEvent>
    {
        _registrations.Add(slack => slack.RegisterEventHandler<TEvent, THandler>());

        return this;
    }

    public bool Know(DeliveryKind kind, string name) => _known.Contains((kind, name));

    public void RegisterWith(AspNetSlackServiceConfiguration slack)
    {
        foreach (var register in _registrations)
        {
            register(slack);
        }
    }

    private SlackHandlers Add(DeliveryKind kind, string name, Action<AspNetSlackServiceConfiguration> register)
    {
        if (!_known.Add((kind, name)))
        {
            throw new InvalidOperationException($"Two handlers answer to {kind} «{name}».");
        }

        _registrations.Add(register);

        return this;
    }
}
