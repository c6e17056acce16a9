namespace OnCallBot.Hosting;

/// <summary>The table of contents: what the program is made of.</summary>
internal static class OnCallBotHost
{
    /// <param name="change">The last word on what the program is made of, for tests.</param>
    public static WebApplication Build(StartMode mode, Surroundings around, Action<WebApplicationBuilder>? change = null)
    {
        // Always Production: in Development ASP.NET Core would answer an error with its stack trace.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.Services.AddSettings(SettingsReader.Read(around));
        builder.Logging.AddLogs(around);
        builder.Services.AddSingleton(TimeProvider.System);
        change?.Invoke(builder);

        var app = builder.Build();
        app.MapHealth();

        return app;
    }
}
