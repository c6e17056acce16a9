using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;

namespace SlackNet.AspNetCore;

public class AspNetSlackServiceConfiguration
{
    private readonly IServiceCollection _services;
    private readonly SlackEndpointConfiguration _endpoint = new();
    private readonly HandlerTable _handlers = new();
    private Func<ISlackServiceProvider, IHttp> _http = slack => Default.Http(slack.GetJsonSettings());
    private Func<ISlackServiceProvider, SlackJsonSettings> _jsonSettings = _ => Default.JsonSettings();
    private Func<ISlackServiceProvider, ISlackUrlBuilder> _urlBuilder = slack => Default.UrlBuilder(slack.GetJsonSettings());
    private Func<ISlackServiceProvider, ISlackApiClient> _apiClient;
    private Func<ISlackServiceProvider, ISlackSocketModeClient> _socketModeClient = _ => throw new NotSupportedException("Bring one with UseSocketModeClient: only the package has one of its own.");
    private string _apiToken;

    internal AspNetSlackServiceConfiguration(IServiceCollection services)
    {
        _services = services;
        _apiClient = slack => new SlackApiClient(slack.GetHttp(), slack.GetUrlBuilder(), slack.GetJsonSettings(), _apiToken);
    }

    public AspNetSlackServiceConfiguration UseApiToken(string token) => Chain(() => _apiToken = token);

    public AspNetSlackServiceConfiguration UseSigningSecret(string signingSecret) => Chain(() => _endpoint.SigningSecret = signingSecret);

    public AspNetSlackServiceConfiguration UseHttp(Func<ISlackServiceProvider, IHttp> httpProvider) => Chain(() => _http = httpProvider);

    public AspNetSlackServiceConfiguration UseHttp(Func<IServiceProvider, IHttp> httpProvider) => UseHttp(From(httpProvider));

    public AspNetSlackServiceConfiguration UseJsonSettings(Func<ISlackServiceProvider, SlackJsonSettings> jsonSettingsProvider) => Chain(() => _jsonSettings = jsonSettingsProvider);

    public AspNetSlackServiceConfiguration UseJsonSettings(Func<IServiceProvider, SlackJsonSettings> jsonSettingsProvider) => UseJsonSettings(From(jsonSettingsProvider));

    public AspNetSlackServiceConfiguration UseUrlBuilder(Func<ISlackServiceProvider, ISlackUrlBuilder> urlBuilderProvider) => Chain(() => _urlBuilder = urlBuilderProvider);

    public AspNetSlackServiceConfiguration UseUrlBuilder(Func<IServiceProvider, ISlackUrlBuilder> urlBuilderProvider) => UseUrlBuilder(From(urlBuilderProvider));

    public AspNetSlackServiceConfiguration UseApiClient(Func<ISlackServiceProvider, ISlackApiClient> apiClientProvider) => Chain(() => _apiClient = apiClientProvider);

    public AspNetSlackServiceConfiguration UseApiClient(Func<IServiceProvider, ISlackApiClient> apiClientProvider) => UseApiClient(From(apiClientProvider));

    public AspNetSlackServiceConfiguration UseSocketModeClient(Func<ISlackServiceProvider, ISlackSocketModeClient> socketModeClientProvider) => Chain(() => _socketModeClient = socketModeClientProvider);

    public AspNetSlackServiceConfiguration UseSocketModeClient(Func<IServiceProvider, ISlackSocketModeClient> socketModeClientProvider) => UseSocketModeClient(From(socketModeClientProvider));

    public AspNetSlackServiceConfiguration RegisterSlashCommandHandler<THandler>(string command)
        where THandler : class, ISlashCommandHandler =>
        command.StartsWith('/')
            ? Register<THandler>(() => _handlers.Commands.Add(command, Resolve<THandler>))
            : throw new ArgumentException("A command begins with a slash.", nameof(command));

    public AspNetSlackServiceConfiguration RegisterViewSubmissionHandler<THandler>(string callbackId)
        where THandler : class, IViewSubmissionHandler =>
        Register<THandler>(() => _handlers.Views.Add(callbackId, Resolve<THandler>));

    public AspNetSlackServiceConfiguration RegisterBlockOptionProvider<TProvider>(string actionId)
        where TProvider : class, IBlockOptionProvider =>
        Register<TProvider>(() => _handlers.Options.Add(actionId, Resolve<TProvider>));

    public AspNetSlackServiceConfiguration RegisterBlockActionHandler<THandler>()
        where THandler : class, IBlockActionHandler =>
        Register<THandler>(() => _handlers.Actions.Add((services, request) => Resolve<THandler>(services).Handle(request)));

    public AspNetSlackServiceConfiguration RegisterBlockActionHandler<TAction, THandler>(string actionId)
        where TAction : BlockAction
        where THandler : class, IBlockActionHandler<TAction> =>
        Register<THandler>(() => _handlers.Actions.Add((services, request) =>
            request.Action is TAction action && action.ActionId == actionId ? Resolve<THandler>(services).Handle(action, request) : Task.CompletedTask));

    public AspNetSlackServiceConfiguration RegisterEventHandler<THandler>()
        where THandler : class, IEventHandler =>
        Register<THandler>(() => _handlers.Events.Add((services, callback) => Resolve<THandler>(services).Handle(callback)));

    public AspNetSlackServiceConfiguration RegisterEventHandler<TEvent, THandler>()
        where TEvent : Event
        where THandler : class, IEventHandler<TEvent> =>
        Register<THandler>(() => _handlers.Events.Add((services, callback) =>
            callback.Event is TEvent slackEvent ? Resolve<THandler>(services).Handle(slackEvent) : Task.CompletedTask));

    public AspNetSlackServiceConfiguration RegisterMessageShortcutHandler<THandler>(string callbackId)
        where THandler : class, IMessageShortcutHandler =>
        Register<THandler>(() => _handlers.MessageShortcuts.Add((services, shortcut) =>
            shortcut.CallbackId == callbackId ? Resolve<THandler>(services).Handle(shortcut) : Task.CompletedTask));

    public AspNetSlackServiceConfiguration RegisterGlobalShortcutHandler<THandler>(string callbackId)
        where THandler : class, IGlobalShortcutHandler =>
        Register<THandler>(() => _handlers.GlobalShortcuts.Add((services, shortcut) =>
            shortcut.CallbackId == callbackId ? Resolve<THandler>(services).Handle(shortcut) : Task.CompletedTask));

    internal void ConfigureServices()
    {
        _services.TryAddSingleton(_endpoint);
        _services.TryAddSingleton(_handlers);
        _services.TryAddSingleton<ISlackServiceProvider>(services => new SlackServiceProvider(services, _http, _jsonSettings, _urlBuilder, _apiClient, _socketModeClient));
        _services.TryAddSingleton(services => services.GetRequiredService<ISlackServiceProvider>().GetHttp());
        _services.TryAddSingleton(services => services.GetRequiredService<ISlackServiceProvider>().GetJsonSettings());
        _services.TryAddSingleton(services => services.GetRequiredService<ISlackServiceProvider>().GetUrlBuilder());
        _services.TryAddSingleton(services => services.GetRequiredService<ISlackServiceProvider>().GetApiClient());
        _services.TryAddSingleton(services => services.GetRequiredService<ISlackServiceProvider>().GetSocketModeClient());
    }

    private static THandler Resolve<THandler>(IServiceProvider services) => services.GetRequiredService<THandler>();

    private static Func<ISlackServiceProvider, TService> From<TService>(Func<IServiceProvider, TService> provider) =>
        slack => provider(((SlackServiceProvider)slack).Services);

    private AspNetSlackServiceConfiguration Register<THandler>(Action add) where THandler : class
    {
        _services.TryAddScoped<THandler>();

        return Chain(add);
    }

    private AspNetSlackServiceConfiguration Chain(Action change)
    {
        change();

        return this;
    }
}
