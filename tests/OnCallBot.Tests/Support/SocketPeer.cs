using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace OnCallBot.Tests.Support;

/// <summary>One connection, seen from Slack's end. It is as good as frozen while nobody reads from it.</summary>
internal sealed class SocketPeer(WebSocket socket) : IDisposable
{
    public const string Hello = """{"type":"hello","num_connections":1,"debug_info":{"host":"applink-1","approximate_connection_time":18060},"connection_info":{"app_id":"A0TEST"}}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ended => _ended.Task;

    public WebSocketState State => socket.State;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static string Disconnect(string reason) => $$"""{"type":"disconnect","debug_info":{"host":"applink-1"},"reason":"{{reason}}"}""";

    public static string Command(string text, string envelope, string trigger = "1.2.3", int attempt = 0, string command = "/oncall") => new JsonObject
    {
        ["envelope_id"] = envelope,
        ["type"] = "slash_commands",
        ["accepts_response_payload"] = true,
        ["retry_attempt"] = attempt,
        ["payload"] = new JsonObject
        {
            ["token"] = "deprecated",
            ["team_id"] = "T0TEST",
            ["channel_id"] = "C0GENERAL",
            ["channel_name"] = "general",
            ["user_id"] = "U1",
            ["command"] = command,
            ["text"] = text,
            ["is_enterprise_install"] = "false",
            ["response_url"] = "https://hooks.slack.com/commands/T1/2/secret-path",
            ["trigger_id"] = trigger,
        },
    }.ToJsonString();

    public static string Interactive(string payload, string envelope) => Envelope("interactive", payload, envelope, takesAnswer: true);

    public static string Event(string payload, string envelope, int attempt = 0) => Envelope("events_api", payload, envelope, takesAnswer: false, attempt);

    public Task SendAsync(string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, Cancelled);

    /// <summary>The same in as many frames as it has pieces.</summary>
    public async Task SendInPiecesAsync(params IReadOnlyList<string> pieces)
    {
        for (var at = 0; at < pieces.Count; at++)
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(pieces[at]), WebSocketMessageType.Text, endOfMessage: at == pieces.Count - 1, Cancelled);
        }
    }

    /// <summary>What the bot says next; null: it closes the connection.</summary>
    public async Task<JsonObject?> FindNextAsync()
    {
        var buffer = new byte[256 * 1024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), Cancelled).AsTask().WaitAsync(Patience, Cancelled);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                return JsonNode.Parse(buffer.AsSpan(0, length))!.AsObject();
            }
        }
    }

    public async Task<JsonObject> NextAsync() => await FindNextAsync() ?? throw new InvalidOperationException("The bot has closed the connection.");

    /// <summary>Closes it as one should.</summary>
    public async Task CloseAsync()
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, Cancelled);
        _ended.TrySetResult();
    }

    /// <summary>Says that nothing more comes, and listens on.</summary>
    public Task CloseOutputAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, Cancelled);

    /// <summary>Is gone from one moment to the next.</summary>
    public void Break()
    {
        socket.Abort();
        _ended.TrySetResult();
    }

    public void Dispose() => socket.Dispose();

    private static string Envelope(string type, string payload, string envelope, bool takesAnswer, int attempt = 0) => new JsonObject
    {
        ["envelope_id"] = envelope,
        ["type"] = type,
        ["accepts_response_payload"] = takesAnswer,
        ["retry_attempt"] = attempt,
        ["retry_reason"] = attempt > 0 ? "timeout" : "",
        ["payload"] = JsonNode.Parse(payload),
    }.ToJsonString();
}
