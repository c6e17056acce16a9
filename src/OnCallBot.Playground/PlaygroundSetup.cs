using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Playground.BotLink;
using OnCallBot.Playground.Manifests;
using OnCallBot.Playground.Page;
using OnCallBot.Playground.State;
using OnCallBot.Playground.WebApi;

namespace OnCallBot.Playground;

/// <summary>The playground's door: a local Slack at <c>/</c> and under <c>/playground</c>.</summary>
public static class PlaygroundSetup
{
    /// <exception cref="ArgumentException">The manifest cannot be read.</exception>
    public static IServiceCollection AddPlayground(this IServiceCollection services, PlaygroundOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        services.AddHttpClient(BotRequests.ClientName).RemoveAllLoggers();

        return services
            .AddSingleton(options)
            .AddSingleton(options.Clock)
            .AddSingleton(ManifestReader.Read(options.Manifest))
            .AddState()
            .AddBotLink()
            .AddWebApi()
            .AddPage();
    }

    public static IEndpointRouteBuilder MapPlayground(this IEndpointRouteBuilder app)
    {
        PageEndpoints.Map(app);

        return app;
    }

    private static IServiceCollection AddState(this IServiceCollection services) => services
        .AddSingleton<Feed>()
        .AddSingleton<People>()
        .AddSingleton<Conversations>()
        .AddSingleton<Messages>()
        .AddSingleton<Modals>()
        .AddSingleton<Homes>()
        .AddSingleton<Triggers>()
        .AddSingleton<ResponseUrls>()
        .AddSingleton<Suggestions>()
        .AddSingleton<UserGroups>()
        .AddSingleton<Refusals>();

    private static IServiceCollection AddBotLink(this IServiceCollection services) => services
        .AddSingleton<Addresses>()
        .AddSingleton<BotSockets>()
        .AddSingleton<BotDoor>()
        .AddSingleton<BotRequests>()
        .AddSingleton<Typed>()
        .AddSingleton<Notices>()
        .AddSingleton<Responses>()
        .AddSingleton<Places>()
        .AddSingleton<ElementState>()
        .AddSingleton<SendCommand>()
        .AddSingleton<SendText>()
        .AddSingleton<PressElement>()
        .AddSingleton<SuggestOptions>()
        .AddSingleton<SubmitView>()
        .AddSingleton<CloseView>()
        .AddSingleton<UseShortcut>()
        .AddSingleton<SendEvent>()
        .AddSingleton<EventQueue>()
        .AddHostedService(provider => provider.GetRequiredService<EventQueue>());

    private static IServiceCollection AddWebApi(this IServiceCollection services) => services
        .AddSingleton<Audience>()
        .AddSingleton<IApiMethods, ChatMethods>()
        .AddSingleton<IApiMethods, ConnectionMethods>()
        .AddSingleton<IApiMethods, ViewMethods>()
        .AddSingleton<IApiMethods, UserMethods>()
        .AddSingleton<IApiMethods, ConversationMethods>()
        .AddSingleton<IApiMethods, UserGroupMethods>()
        .AddSingleton<MethodTable>()
        .AddSingleton<WebApiEndpoint>()
        .AddSingleton<HookEndpoint>();

    private static IServiceCollection AddPage(this IServiceCollection services) => services
        .AddSingleton<PageFiles>()
        .AddSingleton<PageState>()
        .AddSingleton<PageStream>()
        .AddSingleton<PageActions>()
        .AddSingleton<ClockEndpoint>()
        .AddSingleton<ResetEverything>();
}
