using System.Runtime.CompilerServices;
using System.Text.Json;
using OnCallBot.Tests.Slack;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.StandIn;

/// <summary>A payload out of the test suites of Slack's own SDKs (see Fixtures/NOTICE), and the address it goes to.</summary>
internal static class Fixture
{
    /// <summary>The folder of these tests, with the files that they compare with.</summary>
    public static readonly string Here = Path.GetDirectoryName(ThisFile())!;

    private static readonly string Folder = Path.Combine(Here, "Fixtures");

    public static IEnumerable<string> All =>
        Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Where(name => name != "NOTICE").Order(StringComparer.Ordinal)!;

    public static async Task<HttpResponseMessage> SendAsync(GuardedBot bot, string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        if (name.EndsWith(".form", StringComparison.Ordinal))
        {
            return await bot.SendAsync("/slack/command", text.Trim());
        }

        return await (TypeOf(text) switch
        {
            "event_callback" or "url_verification" => bot.EventAsync(text),
            "block_suggestion" or "dialog_suggestion" => bot.SendAsync("/slack/options", SlackRequest.Form(("payload", text))),
            _ => bot.InteractAsync(text),
        });
    }

    private static string? TypeOf(string text)
    {
        using var json = JsonDocument.Parse(text);

        return json.RootElement.GetProperty("type").GetString();
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
