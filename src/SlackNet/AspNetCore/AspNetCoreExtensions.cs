using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SlackNet.AspNetCore;

public static class AspNetCoreExtensions
{
    public static IServiceCollection AddSlackNet(this IServiceCollection serviceCollection, Action<AspNetSlackServiceConfiguration> configure = null)
    {
        var configuration = new AspNetSlackServiceConfiguration(serviceCollection);
        configure?.Invoke(configuration);
        configuration.ConfigureServices();

        return serviceCollection;
    }

    public static IApplicationBuilder UseSlackNet(this IApplicationBuilder app, Action<SlackEndpointConfiguration> configure = null)
    {
        var configuration = app.ApplicationServices.GetRequiredService<SlackEndpointConfiguration>();
        configure?.Invoke(configuration);

        return app.UseMiddleware<SlackRequestMiddleware>();
    }
}
