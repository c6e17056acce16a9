using System.Net.WebSockets;
using System.Text.Json;

namespace OnCallBot.Benchmarks.Sockets;

/// <summary>One of the bot's connections, from Slack's end.</summary>
internal sealed class Link(WebSocket socket) : IDisposable
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _sending = new(1, 1);

    public Task Done => _done.Task;

    public async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        await _sending.WaitAsync();
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Reads acknowledgements until there are no more.</summary>
    /// <param name="take">Gets the envelope's id, and whether there is an answer in it.</param>
    public async Task ReadAsync(Action<string, bool> take)
    {
        var buffer = new byte[256 * 1024];
        var length = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                length += part.Count;
                if (part.EndOfMessage)
                {
                    var (id, hasAnswer) = Read(buffer.AsSpan(0, length));
                    length = 0;
                    take(id, hasAnswer);
                }
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Broken off, by whichever end.
        }
    }

    /// <summary>Is gone from one moment to the next.</summary>
    public void Break()
    {
        socket.Abort();
        _done.TrySetResult();
    }

    /// <summary>Says that nothing more comes, reads what does, and is gone.</summary>
    public async Task CloseAsync(Task reading)
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None);
        await reading;
        _done.TrySetResult();
    }

    public void Dispose()
    {
        _done.TrySetResult();
        socket.Dispose();
        _sending.Dispose();
    }

    private static (string Id, bool HasAnswer) Read(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        reader.Read();
        reader.Read();
        reader.Read();
        var id = reader.GetString()!;
        reader.Read();

        return (id, reader.TokenType == JsonTokenType.PropertyName);
    }
}
