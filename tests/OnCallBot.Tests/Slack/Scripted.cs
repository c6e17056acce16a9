using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Slack;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace OnCallBot.Tests.Slack;

/// <summary>Handlers that do as a test says, and note what reached them.</summary>
internal sealed class Scripted
{
    private int _runs;

    /// <summary>How often any handler began.</summary>
    public int Runs => _runs;

    public object? Last { get; private set; }

    public Func<Task> Do { get; set; } = () => Task.CompletedTask;

    public ViewSubmissionResponse ViewAnswer { get; set; } = ViewSubmissionResponse.Null;

    public static void HandleAll(SlackHandlers handlers) => handlers
        .Command<OnCommand>("/oncall")
        .Button<OnButton>("share")
        .View<OnView>("swap")
        .Options<OnOptions>("people")
        .MessageShortcut<OnMessageShortcut>("ask")
        .GlobalShortcut<OnGlobalShortcut>("open")
        .Event<Event, OnEvent>();

    /// <summary>A bot whose handlers all follow <paramref name="script"/>.</summary>
    public static Task<GuardedBot> StartAsync(Scripted script, Action<SlackOptions>? configure = null) =>
        GuardedBot.StartAsync(HandleAll, configure, services => services.AddSingleton(script));

    /// <summary>From here on handlers wait: for the first to have begun, and until they are let go.</summary>
    public (Task Begun, TaskCompletionSource Done) Hold()
    {
        var begun = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        Do = () =>
        {
            begun.TrySetResult();

            return done.Task;
        };

        return (begun.Task, done);
    }

    private async Task RunAsync(object request)
    {
        Interlocked.Increment(ref _runs);
        Last = request;
        await Do();
    }

    internal sealed class OnCommand(Scripted script) : ISlashCommandHandler
    {
        public async Task<SlashCommandResponse> Handle(SlashCommand command)
        {
            await script.RunAsync(command);

            return new SlashCommandResponse { Message = new Message { Text = $"answer to {command.Text}" } };
        }
    }

    internal sealed class OnButton(Scripted script) : IBlockActionHandler<ButtonAction>
    {
        public Task Handle(ButtonAction action, BlockActionRequest request) => script.RunAsync(request);
    }

    internal sealed class OnView(Scripted script) : IViewSubmissionHandler
    {
        public async Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission)
        {
            await script.RunAsync(viewSubmission);

            return script.ViewAnswer;
        }

        public Task HandleClose(ViewClosed viewClosed) => script.RunAsync(viewClosed);
    }

    internal sealed class OnOptions(Scripted script) : IBlockOptionProvider
    {
        public async Task<BlockOptionsResponse> GetOptions(BlockOptionsRequest request)
        {
            await script.RunAsync(request);

            return new BlockOptionsResponse { Options = [new SlackNet.Blocks.Option { Text = request.Value, Value = "1" }] };
        }
    }

    internal sealed class OnMessageShortcut(Scripted script) : IMessageShortcutHandler
    {
        public Task Handle(MessageShortcut request) => script.RunAsync(request);
    }

    internal sealed class OnGlobalShortcut(Scripted script) : IGlobalShortcutHandler
    {
        public Task Handle(GlobalShortcut shortcut) => script.RunAsync(shortcut);
    }

    internal sealed class OnEvent(Scripted script) : IEventHandler<Event>
    {
        public Task Handle(Event slackEvent) => script.RunAsync(slackEvent);
    }
}
