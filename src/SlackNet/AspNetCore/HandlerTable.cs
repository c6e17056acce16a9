using SlackNet.Events;
using SlackNet.Interaction;

namespace SlackNet.AspNetCore;

/// <summary>Who handles what. Handlers are taken from the request's own services, so each request has its own.</summary>
internal sealed class HandlerTable
{
    public Dictionary<string, Func<IServiceProvider, ISlashCommandHandler>> Commands { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Func<IServiceProvider, IViewSubmissionHandler>> Views { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Func<IServiceProvider, IBlockOptionProvider>> Options { get; } = new(StringComparer.Ordinal);

    public List<Func<IServiceProvider, BlockActionRequest, Task>> Actions { get; } = [];

    public List<Func<IServiceProvider, EventCallback, Task>> Events { get; } = [];

    public List<Func<IServiceProvider, MessageShortcut, Task>> MessageShortcuts { get; } = [];

    public List<Func<IServiceProvider, GlobalShortcut, Task>> GlobalShortcuts { get; } = [];
}
