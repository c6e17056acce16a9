using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using OnCallBot.Playground;
using OnCallBot.Slack;
using OnCallBot.Slack.SocketMode;
using OnCallBot.Wording;

namespace OnCallBot.Hosting;

/// <summary>The playground: a Slack of its own beside the bot, and what the two know of each other.</summary>
internal static class LocalSlack
{
    // Until the server listens; a port may be chosen only then.
    private const string NotYet = "http://127.0.0.1/";

    /// <summary>Nobody but the two of them knows the secrets, and each start has new ones.</summary>
    public static void AddLocalSlack(this IServiceCollection services)
    {
        var token = "xoxb-playground-" + RandomNumberGenerator.GetHexString(32, lowercase: true);
        var appToken = "xapp-playground-" + RandomNumberGenerator.GetHexString(32, lowercase: true);
        var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var clock = new PlaygroundClock();
        var workspace = new LocalWorkspace();

        services.Configure<SlackOptions>(options => (options.BotToken, options.SigningSecret, options.AppToken, options.ApiUrl) = (token, secret, appToken, NotYet));
        services.Configure<ListenOptions>(options => options.IsLoopbackOnly = true);
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(workspace);
        services.AddPlayground(new PlaygroundOptions
        {
            Manifest = Manifest(),
            SigningSecret = secret,
            BotToken = token,
            AppToken = appToken,
            UseSocketMode = workspace.UseSocketModeAsync,
            Clock = clock,
            People = workspace.People,
            Channels = workspace.Channels,
            TimeZone = workspace.TimeZone,
            Reset = workspace.ResetAsync,
            Examples = PlaygroundWording.Examples,
        });
    }

    public static void MapLocalSlack(this WebApplication app)
    {
        app.Services.GetRequiredService<LocalWorkspace>().Services = app.Services;

        // The server ends when nobody is connected to it any more.
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<SocketModeClient>().Disconnect);
        app.MapPlayground();
    }

    /// <summary>The server listens: now the bot can reach the playground's Web API, and the page the bot's pictures.</summary>
    public static void Connect(IOptions<SlackOptions> slack, IOptions<PublicOptions> published, Uri address)
    {
        slack.Value.ApiUrl = new Uri(address, "/playground/api/").ToString();
        published.Value.Url = address.ToString();
    }

    private static string Manifest()
    {
        using var resource = typeof(LocalSlack).Assembly.GetManifestResourceStream("manifest.yml") ?? throw new InvalidOperationException("The manifest is not built in.");
        using var reader = new StreamReader(resource);

        return reader.ReadToEnd();
    }
}
