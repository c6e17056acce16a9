using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using OnCallBot.Tests.Playground.Support;

namespace OnCallBot.Browser.Tests.Support;

/// <summary>A bot that shows what there is to draw, and does something when it is pressed.</summary>
internal sealed class ShowcaseBot(FakeBot bot, Func<Uri> playground) : IDisposable
{
    private static readonly string[] KnownCities = ["Berlin", "Bern", "Lisbon", "London", "Lagos"];

    private static readonly string[] Selections = ["selected_option", "selected_date", "selected_user", "selected_options"];

    private readonly HttpClient _slack = new(new SocketsHttpHandler())
    {
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", SampleWorkspace.Token) },
    };

    public void Start() => bot.Answer = AnswerAsync;

    public void Dispose() => _slack.Dispose();

    private async Task<HttpResponseMessage> AnswerAsync(BotCall call, CancellationToken cancellationToken)
    {
        switch (call.Type)
        {
            case "command":
                return await CommandAsync(call, cancellationToken);
            case "block_actions":
                await ActionAsync(call.Payload, cancellationToken);
                return FakeBot.Nothing();
            case "block_suggestion":
                return FakeBot.Says(new { options = Cities(call.Payload.GetProperty("value").GetString()!) });
            case "view_submission":
                return Submission(call.Payload);
            case "event_callback" when call.Payload.GetProperty("event").GetProperty("type").GetString() == "app_home_opened":
                await CallAsync("views.publish", new { user_id = call.Payload.GetProperty("event").GetProperty("user").GetString(), view = Showcase.Home }, cancellationToken);
                return FakeBot.Nothing();
            case "message_action":
                await CallAsync("chat.postMessage", new { channel = call.Payload.GetProperty("channel").GetProperty("id").GetString(), text = "Remembered.", thread_ts = call.Payload.GetProperty("message_ts").GetString() }, cancellationToken);
                return FakeBot.Nothing();
            case "shortcut":
                await CallAsync("views.open", new { trigger_id = call.Payload.GetProperty("trigger_id").GetString(), view = Showcase.Modal("Note") }, cancellationToken);
                return FakeBot.Nothing();
            default:
                return FakeBot.Nothing();
        }
    }

    private async Task<HttpResponseMessage> CommandAsync(BotCall call, CancellationToken cancellationToken)
    {
        var text = call.Field("text");
        switch (text)
        {
            case "modal":
                await CallAsync("views.open", new { trigger_id = call.Field("trigger_id"), view = Showcase.Modal("Everything") }, cancellationToken);
                return FakeBot.Nothing();
            case "broken":
                return FakeBot.Says(new { text = "broken", blocks = new object[] { new { type = "header", text = new { type = "plain_text", text = new string('x', 200) } }, new { type = "hologram" } } });
            case "post":
                await CallAsync("chat.postMessage", new { channel = call.Field("channel_id"), text = "For everybody :tada:" }, cancellationToken);
                return FakeBot.Nothing();
            case "":
                return FakeBot.Says(new { response_type = "ephemeral", text = "Blocks", blocks = Showcase.Blocks });
            default:
                return FakeBot.Says(new { response_type = "ephemeral", text = $"You said: {text}" });
        }
    }

    private Task ActionAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        var action = payload.GetProperty("actions")[0];
        var trigger = payload.GetProperty("trigger_id").GetString();

        return action.GetProperty("action_id").GetString() switch
        {
            "share" => RespondAsync(payload, new { response_type = "in_channel", text = $"*Shared* by <@{payload.GetProperty("user").GetProperty("id")}>" }, cancellationToken),
            "open" => CallAsync("views.open", new { trigger_id = trigger, view = Showcase.Modal("Everything") }, cancellationToken),
            "deeper" => CallAsync("views.push", new { trigger_id = trigger, view = Showcase.Modal("Deeper") }, cancellationToken),
            "delete" => RespondAsync(payload, new { delete_original = true }, cancellationToken),
            var other => RespondAsync(payload, new { text = $"`{other}` {Chosen(action)}" }, cancellationToken),
        };
    }

    private static string Chosen(JsonElement action) =>
        Selections.Where(name => action.TryGetProperty(name, out _)).Select(name => action.GetProperty(name).ToString()).FirstOrDefault() ?? "";

    private async Task RespondAsync(JsonElement payload, object answer, CancellationToken cancellationToken)
    {
        using var response = await _slack.PostAsJsonAsync(payload.GetProperty("response_url").GetString(), answer, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static HttpResponseMessage Submission(JsonElement payload)
    {
        var name = payload.GetProperty("view").GetProperty("state").GetProperty("values").GetProperty("name").GetProperty("name").GetProperty("value").GetString();

        return name switch
        {
            "nobody" => FakeBot.Says(new { response_action = "errors", errors = new { name = "Nobody cannot do that." } }),
            "again" => FakeBot.Says(new { response_action = "push", view = Showcase.Modal("Again") }),
            "clear" => FakeBot.Says(new { response_action = "clear" }),
            _ => FakeBot.Nothing(),
        };
    }

    private static IEnumerable<object> Cities(string typed) => KnownCities
        .Where(city => city.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
        .Select(city => new { text = new { type = "plain_text", text = city }, value = city });

    private async Task CallAsync(string method, object arguments, CancellationToken cancellationToken)
    {
        using var response = await _slack.PostAsJsonAsync(new Uri(playground(), $"/playground/api/{method}"), arguments, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
