using System.Buffers;
using System.Net.WebSockets;
using OnCallBot.Slack.Guard;

namespace OnCallBot.Slack.SocketMode;

/// <summary>A message as it came over a connection, in as many frames as Slack likes. Its memory serves for the next one.</summary>
internal sealed class SocketMessage : IDisposable
{
    private const int UsualBytes = 8 * 1024;

    private byte[] _array = ArrayPool<byte>.Shared.Rent(UsualBytes);
    private int _length;

    public ReadOnlyMemory<byte> Bytes => _array.AsMemory(0, _length);

    /// <summary>False: it is no text, or too long to be kept.</summary>
    public bool IsWhole { get; private set; }

    /// <returns>False where there is none: the other side closes the connection.</returns>
    public async ValueTask<bool> ReadAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        _length = 0;
        IsWhole = true;
        while (true)
        {
            EnsureRoom();
            var part = await socket.ReceiveAsync(_array.AsMemory(_length), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return false;
            }

            _length += part.Count;
            IsWhole &= part.MessageType == WebSocketMessageType.Text && _length <= RequestBody.MaxBytes;
            if (part.EndOfMessage)
            {
                return true;
            }

            if (!IsWhole)
            {
                _length = 0;
            }
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_array);

    private void EnsureRoom()
    {
        if (_length < _array.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(2 * _array.Length);
        _array.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_array);
        _array = larger;
    }
}
