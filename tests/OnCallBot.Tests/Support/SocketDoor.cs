using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace OnCallBot.Tests.Support;

/// <summary>Sends deliveries to the bot over its connection, and gives back what each is acknowledged with.</summary>
internal sealed class SocketDoor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SocketPeer _peer;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _asked = new(StringComparer.Ordinal);
    private readonly Task _reading;
    private int _sent;

    public SocketDoor(SocketPeer peer)
    {
        _peer = peer;
        _reading = ReadAsync();
    }

    /// <summary>The bot has closed its end.</summary>
    public Task Closed => _reading;

    /// <param name="path">Where Slack would post it over HTTP.</param>
    /// <returns>The answer's body; empty where there is none.</returns>
    public async Task<string> SendAsync(string path, IEnumerable<(string Name, string Value)> fields)
    {
        var payload = path == "/slack/command"
            ? new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value)))
            : JsonNode.Parse(fields.Single(field => field.Name == "payload").Value)!;

        return await SendAsync(path == "/slack/command" ? "slash_commands" : "interactive", payload, takesAnswer: true);
    }

    /// <returns>What it is acknowledged with: nothing.</returns>
    public Task<string> SendEventAsync(JsonObject body) => SendAsync("events_api", body.DeepClone(), takesAnswer: false);

    private async Task<string> SendAsync(string type, JsonNode payload, bool takesAnswer)
    {
        var id = $"E{Interlocked.Increment(ref _sent)}";
        var answer = _asked.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        await _peer.SendAsync(new JsonObject
        {
            ["envelope_id"] = id,
            ["type"] = type,
            ["accepts_response_payload"] = takesAnswer,
            ["payload"] = payload,
        }.ToJsonString());

        return await answer.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private async Task ReadAsync()
    {
        while (await _peer.FindNextAsync() is { } answer)
        {
            _asked[(string)answer["envelope_id"]!].SetResult(answer["payload"]?.ToJsonString() ?? "");
        }

        await _peer.CloseAsync();
    }
}
