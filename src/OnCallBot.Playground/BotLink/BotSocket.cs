using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace OnCallBot.Playground.BotLink;

/// <summary>One connection that the bot has opened.</summary>
internal sealed class BotSocket(WebSocket socket) : IDisposable
{
    private const int LongestAnswer = 4 * 1024 * 1024;

    private readonly SemaphoreSlim _sending = new(1, 1);

    public async Task SendAsync(object message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(Json.Write(message)), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>What the bot says next, whatever it is; null: it closes the connection, and it is closed.</summary>
    public async Task<JsonElement?> FindNextAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close || message.Length > LongestAnswer)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, cancellationToken);

                return null;
            }

            message.Write(buffer.AsSpan(0, part.Count));
            if (part.EndOfMessage)
            {
                return Json.TryParse(Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length), out var json) ? json : default(JsonElement);
            }
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        _sending.Dispose();
    }
}
