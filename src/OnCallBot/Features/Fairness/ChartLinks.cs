using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;

namespace OnCallBot.Features.Fairness;

/// <summary>Addresses at which Slack fetches charts. Nobody can guess one, and each holds for a while only.</summary>
internal sealed class ChartLinks(IOptions<SlackOptions> slack, IOptions<PublicOptions> published)
{
    private const string Purpose = "the addresses of charts";
    private const char Separator = '~';
    private static readonly TimeSpan HoldsFor = TimeSpan.FromDays(30);

    /// <summary>The chart's address, or null: Slack cannot reach the bot, as far as it knows.</summary>
    public string? AddressOf(ChartSubject subject, DateTimeOffset now)
    {
        if (published.Value.Base is not { } address)
        {
            return null;
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{(now + HoldsFor).ToUnixTimeSeconds()}/{subject.Moment.ToUnixTimeSeconds()}/{(int)subject.Window}/{subject.Rotation.Value}");
        var bytes = Encoding.UTF8.GetBytes(text);

        return $"{address}chart/{WebEncoders.Base64UrlEncode(bytes)}{Separator}{WebEncoders.Base64UrlEncode(Signature(bytes))}.png";
    }

    /// <summary>What a token was made for, or null: it is none of ours, or it holds no longer.</summary>
    public ChartSubject? Read(string token, DateTimeOffset now)
    {
        if (token.Split(Separator) is not [var first, var second] || Decode(first) is not { } bytes || Decode(second) is not { } signature
            || !CryptographicOperations.FixedTimeEquals(Signature(bytes), signature))
        {
            return null;
        }

        // Only the bot itself signs: what it wrote can be read.
        var parts = Encoding.UTF8.GetString(bytes).Split('/', 4);

        return MomentOf(parts[0]) <= now
            ? null
            : new ChartSubject(new RotationId(parts[3]), (FairnessWindow)int.Parse(parts[2], CultureInfo.InvariantCulture), MomentOf(parts[1]));
    }

    private static DateTimeOffset MomentOf(string seconds) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));

    private static byte[]? Decode(string text)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // The key is the secret's child, so that no chart's address is ever a signature that Slack's door would take.
    private byte[] Signature(byte[] text) => HMACSHA256.HashData(HMACSHA256.HashData(Encoding.UTF8.GetBytes(slack.Value.SigningSecret), Encoding.UTF8.GetBytes(Purpose)), text);
}
