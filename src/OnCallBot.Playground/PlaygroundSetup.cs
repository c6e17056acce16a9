using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace OnCallBot.Playground;

/// <summary>The playground's door: a local Slack at <c>/</c> and under <c>/playground</c>.</summary>
public static class PlaygroundSetup
{
    public static IServiceCollection AddPlayground(this IServiceCollection services, PlaygroundOptions options) =>
        services.AddSingleton(options);

    public static IEndpointRouteBuilder MapPlayground(this IEndpointRouteBuilder app) => app;
}
