using System.Buffers;

namespace OnCallBot.Slack.Guard;

/// <summary>The bytes that came, in a borrowed array.</summary>
internal sealed class RequestBody : IDisposable
{
    public const int MaxBytes = 1024 * 1024;

    private const int UsualBytes = 2048;

    private byte[]? _array;

    private RequestBody(byte[] array, int length)
    {
        _array = array;
        Length = length;
    }

    public int Length { get; }

    public ReadOnlyMemory<byte> Bytes => Array.AsMemory(0, Length);

    private byte[] Array => _array ?? throw new ObjectDisposedException(nameof(RequestBody));

    /// <summary>A copy of bytes that came another way.</summary>
    public static RequestBody Of(ReadOnlySpan<byte> bytes)
    {
        var array = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length, 1));
        bytes.CopyTo(array);

        return new RequestBody(array, bytes.Length);
    }

    /// <summary>Null where it is too large; no more than that is read of it.</summary>
    public static async ValueTask<RequestBody?> FindAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        // One byte more than was announced: the end shows without another array.
        var array = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? UsualBytes) + 1);
        var length = 0;
        try
        {
            while (true)
            {
                var read = await request.Body.ReadAsync(array.AsMemory(length), request.HttpContext.RequestAborted);
                if (read == 0)
                {
                    var body = new RequestBody(array, length);
                    array = null;

                    return body;
                }

                length += read;
                if (length > MaxBytes)
                {
                    return null;
                }

                if (length == array.Length)
                {
                    array = Larger(array);
                }
            }
        }
        finally
        {
            if (array is not null)
            {
                ArrayPool<byte>.Shared.Return(array);
            }
        }
    }

    /// <summary>Hands the bytes over to another owner, and has none from then on.</summary>
    public RequestBody Take()
    {
        var taken = new RequestBody(Array, Length);
        _array = null;

        return taken;
    }

    public MemoryStream ToStream() => new(Array, 0, Length, writable: false, publiclyVisible: true);

    public void Dispose()
    {
        if (_array is { } array)
        {
            _array = null;
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    private static byte[] Larger(byte[] array)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * array.Length);
        array.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(array);

        return larger;
    }
}
