using System.Buffers;
using System.Text;
using Microsoft.Extensions.Primitives;
using OnCallBot.Wording;

namespace OnCallBot.Slack.Guard;

/// <summary>Takes a form apart where it lies in memory. A field that is there twice has no one meaning, and is refused.</summary>
internal static class FormReader
{
    private const int MaxFields = 100;
    private const int MaxOnStack = 512;

    // What Slack's forms have: their names need not be made anew for each.
    private static readonly (byte[] Bytes, string Name)[] Usual =
    [
        .. new[]
        {
            "token", "team_id", "team_domain", "channel_id", "channel_name", "user_id", "user_name", "command", "text", "api_app_id", "is_enterprise_install", "response_url", "trigger_id",
            "enterprise_id", "enterprise_name", "payload",
        }.Select(name => (Encoding.UTF8.GetBytes(name), name)),
    ];

    /// <exception cref="MalformedDeliveryException">A field is there more than once, or there are too many.</exception>
    public static FormCollection Read(ReadOnlySpan<byte> form)
    {
        var fields = new Dictionary<string, StringValues>(16, StringComparer.OrdinalIgnoreCase);
        var expected = 0;
        foreach (var range in form.Split((byte)'&'))
        {
            var field = form[range];
            if (field.IsEmpty)
            {
                continue;
            }

            var equals = field.IndexOf((byte)'=');
            var name = NameOf(equals < 0 ? field : field[..equals], ref expected);
            if (!fields.TryAdd(name, equals < 0 ? "" : Decode(field[(equals + 1)..])))
            {
                throw new MalformedDeliveryException(SlackWording.FieldTwice(name));
            }

            if (fields.Count > MaxFields)
            {
                throw new MalformedDeliveryException(SlackWording.NotReadable);
            }
        }

        return new FormCollection(fields);
    }

    /// <param name="expected">Which of the usual names is likely next: Slack keeps to an order.</param>
    private static string NameOf(ReadOnlySpan<byte> raw, ref int expected)
    {
        for (var tried = 0; tried < Usual.Length; tried++)
        {
            var (bytes, name) = Usual[expected];
            expected = (expected + 1) % Usual.Length;
            if (raw.SequenceEqual(bytes))
            {
                return name;
            }
        }

        return Decode(raw);
    }

    private static string Decode(ReadOnlySpan<byte> raw)
    {
        if (!raw.ContainsAny((byte)'%', (byte)'+'))
        {
            return Encoding.UTF8.GetString(raw);
        }

        var borrowed = raw.Length > MaxOnStack ? ArrayPool<byte>.Shared.Rent(raw.Length) : null;
        var text = borrowed ?? stackalloc byte[MaxOnStack];
        var length = 0;
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] == '%' && at + 2 < raw.Length && char.IsAsciiHexDigit((char)raw[at + 1]) && char.IsAsciiHexDigit((char)raw[at + 2]))
            {
                text[length++] = (byte)((Digit(raw[at + 1]) << 4) | Digit(raw[at + 2]));
                at += 2;
            }
            else
            {
                text[length++] = raw[at] == '+' ? (byte)' ' : raw[at];
            }
        }

        var decoded = Encoding.UTF8.GetString(text[..length]);
        if (borrowed is not null)
        {
            ArrayPool<byte>.Shared.Return(borrowed);
        }

        return decoded;
    }

    private static int Digit(byte hex) => (hex & 0xF) + (hex > '9' ? 9 : 0);
}
