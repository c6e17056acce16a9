namespace SlackNet.AspNetCore;

public class SlackEndpointConfiguration
{
    public string RoutePrefix { get; private set; } = "slack";
    public string SigningSecret { get; internal set; }

    public SlackEndpointConfiguration MapToPrefix(string routePrefix)
    {
        RoutePrefix = routePrefix;

        return this;
    }
}
