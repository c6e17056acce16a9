using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace OnCallBot.Slack.Guard;

/// <summary>Tells what Slack has signed from what it has not: HMAC-SHA256 over <c>v0:{timestamp}:{the body's bytes}</c>.</summary>
internal sealed class SlackSignature : IDisposable
{
    public const string SignatureHeader = "X-Slack-Signature";
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    private const string Version = "v0";
    private const int MaxTimestampDigits = 12;
    private const int SignatureLength = 3 + (2 * HMACSHA256.HashSizeInBytes);
    private const long WindowSeconds = 300;

    // Taking up the secret costs as much as the hash itself, so that is done once; a hash in progress is one request's alone.
    private readonly IncrementalHash _hash;
    private readonly Lock _hashing = new();
    private readonly TimeProvider _clock;

    public SlackSignature(IOptions<SlackOptions> options, TimeProvider clock)
    {
        // With an empty key anybody can sign.
        if (string.IsNullOrWhiteSpace(options.Value.SigningSecret))
        {
            throw new InvalidOperationException($"{SlackOptions.SigningSecretSetting} is empty.");
        }

        _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(options.Value.SigningSecret));
        _clock = clock;
    }

    public bool IsOn(RequestBody body, IHeaderDictionary headers) =>
        Single(headers[TimestampHeader]) is { Length: <= MaxTimestampDigits } timestamp
        && Single(headers[SignatureHeader]) is { Length: SignatureLength } signature
        && IsRecent(timestamp)
        && IsOf(body, timestamp, signature);

    public void Dispose() => _hash.Dispose();

    private static string? Single(StringValues values) => values.Count == 1 ? values[0] : null;

    private bool IsRecent(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(_clock.GetUtcNow().ToUnixTimeSeconds() - seconds) <= WindowSeconds;

    private bool IsOf(RequestBody body, string timestamp, string signature)
    {
        Span<byte> prefix = stackalloc byte[Version.Length + MaxTimestampDigits + 2];
        Utf8.TryWrite(prefix, CultureInfo.InvariantCulture, $"{Version}:{timestamp}:", out var prefixLength);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        lock (_hashing)
        {
            _hash.AppendData(prefix[..prefixLength]);
            _hash.AppendData(body.Bytes.Span);
            _hash.GetHashAndReset(hash);
        }

        Span<char> expected = stackalloc char[SignatureLength];
        $"{Version}=".CopyTo(expected);
        Convert.TryToHexStringLower(hash, expected[(Version.Length + 1)..], out _);

        return CryptographicOperations.FixedTimeEquals(System.Runtime.InteropServices.MemoryMarshal.AsBytes(expected), System.Runtime.InteropServices.MemoryMarshal.AsBytes(signature.AsSpan()));
    }
}
